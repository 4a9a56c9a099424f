using System.Globalization;
using System.Text;

namespace Maillage.Sources.Import;

/// <summary>Names of files as strangers send them: shown to people, never used as a path.</summary>
internal static class FileNames
{
    private const int MaxLength = 200;

    /// <summary>The last part, without what cannot be seen or would turn the line around; never empty.</summary>
    public static string Clean(string? name)
    {
        var seen = string.Concat(Whole(name ?? "").Where(IsSeen)).Replace('\\', '/');
        var last = seen.Split('/', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault() ?? "";
        return last is "" or "." or ".." ? "document" : Short(last);
    }

    /// <summary>The name without its extension, as a title for want of a better one.</summary>
    public static string Title(string name)
    {
        var title = Path.GetFileNameWithoutExtension(Clean(name)).Replace('_', ' ').Trim();
        return title.Length > 0 ? title : Clean(name);
    }

    /// <summary>The name of a file in an archive: folders of the archive are shown, as much of them as there is room for.</summary>
    public static string Within(string archive, string entry) => Short($"{archive}/{string.Join('/', entry.Split('/').Select(Clean))}");

    // The end holds the extension: what is too long is cut in the middle.
    private static string Short(string name) =>
        name.Length <= MaxLength ? name : Whole(name[..(MaxLength - 21)]) + "…" + Whole(name[^20..]);

    // Half a character has no place in any database: it is left out.
    private static string Whole(string name) =>
        string.Concat(name.EnumerateRunes().Where(rune => rune != Rune.ReplacementChar).Select(rune => rune.ToString()));

    private static bool IsSeen(char character) =>
        char.GetUnicodeCategory(character)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
            );
}
