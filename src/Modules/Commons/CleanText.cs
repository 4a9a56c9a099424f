using System.Globalization;
using System.Text;

namespace Maillage.Commons;

/// <summary>
/// Takes out of what people type the characters that no reader sees and that can mislead: control, bidirectional overrides, private
/// use and lone surrogates.
/// </summary>
internal static class CleanText
{
    /// <summary>One line: spaces and line ends become one space.</summary>
    public static string Line(string? typed) =>
        string.Join(' ', Lines(typed).Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Several lines, ended by <c>\n</c>, without blanks at either end.</summary>
    public static string Lines(string? typed)
    {
        var clean = new StringBuilder();
        foreach (var rune in (typed ?? "").ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (IsSeen(rune))
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString().Trim().Normalize(NormalizationForm.FormC);
    }

    // EnumerateRunes gives U+FFFD for a lone surrogate; zero-width joiners stay, emoji and some scripts need them.
    private static bool IsSeen(Rune rune) =>
        rune.Value is '\n' or '\t' or 0x200C or 0x200D
        || (
            rune.Value != 0xFFFD
            && Rune.GetUnicodeCategory(rune)
                is not (
                    UnicodeCategory.Control
                    or UnicodeCategory.Format
                    or UnicodeCategory.PrivateUse
                    or UnicodeCategory.OtherNotAssigned
                    or UnicodeCategory.LineSeparator
                    or UnicodeCategory.ParagraphSeparator
                )
        );

    /// <summary>The same content, cleaned, without blanks, doubles and empty lines.</summary>
    public static FicheContent Cleaned(this FicheContent content) =>
        content with
        {
            Title = Line(content.Title),
            Summary = Line(content.Summary),
            Body = Lines(content.Body),
            Places = [.. content.Places.Distinct()],
            Themes = [.. content.Themes.Select(Line).Where(theme => theme.Length > 0).Distinct()],
            Colleges = [.. content.Colleges.Distinct().Order()],
            Actors = [.. content.Actors.Select(Line).Where(actor => actor.Length > 0).Distinct()],
            Links = [.. content.Links.Select(Cleaned).Where(link => link.Address.Length > 0).DistinctBy(link => link.Address)],
            Licence = Line(content.Licence),
        };

    private static FicheLink Cleaned(FicheLink link) => new(Line(link.Title), Line(link.Address));
}
