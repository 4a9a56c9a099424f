using System.Globalization;

namespace Maillage.Documents.Plain;

/// <summary>The title and date that a Markdown file declares between two lines of dashes at its top, and where its text begins.</summary>
internal sealed record FrontMatter(string? Title, DateOnly? Date, int End)
{
    private const int Longest = 8192;

    public static FrontMatter Read(string text)
    {
        var none = new FrontMatter(null, null, 0);
        var head = text[..Math.Min(text.Length, Longest)];
        if (!head.StartsWith("---\n", StringComparison.Ordinal) && !head.StartsWith("---\r\n", StringComparison.Ordinal))
        {
            return none;
        }

        var close = head.IndexOf("\n---", 4, StringComparison.Ordinal);
        if (close < 0)
        {
            return none;
        }

        var lines = head[3..close].Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var isData = Array.TrueForAll(lines, line => line.Contains(':') || line[0] is '-' or '#');
        return isData ? new(Value(lines, "title") ?? Value(lines, "titre"), Day(Value(lines, "date")), close + 4) : none;
    }

    private static string? Value(string[] lines, string key) =>
        Array
            .Find(lines, line => line.StartsWith(key + ":", StringComparison.OrdinalIgnoreCase))
            ?[(key.Length + 1)..].Trim()
            .Trim('"', '\'');

    private static DateOnly? Day(string? value) =>
        value is { Length: >= 10 }
        && DateOnly.TryParseExact(value[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;
}
