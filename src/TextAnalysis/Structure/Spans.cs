namespace Maillage.TextAnalysis;

/// <summary>Small cuts on spans of text.</summary>
internal static class Spans
{
    /// <summary>Takes spaces, bullets and opening dashes away from both ends; never makes the start pass the end.</summary>
    internal static (int Start, int End) Trim(string text, int start, int end)
    {
        while (start < end && IsLeading(text[start]))
        {
            start++;
        }

        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is '=' or '>' or '➔'))
        {
            end--;
        }

        return (start, end);
    }

    /// <summary>From one find on, the first that ends after an offset; as many as there are when none does. Finds are in the order of the text.</summary>
    internal static int After<T>(IReadOnlyList<T> found, int at, int offset)
        where T : Extract
    {
        while (at < found.Count && found[at].End <= offset)
        {
            at++;
        }

        return at;
    }

    /// <summary>The words of a span on one line, for titles and names.</summary>
    internal static string OneLine(string text, int start, int end) => OneLine(text[start..end]);

    internal static string OneLine(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Words as a title, which begins with a capital.</summary>
    internal static string Titled(string words) => words.Length > 0 ? char.ToUpperInvariant(words[0]) + words[1..] : words;

    private static bool IsLeading(char sign) =>
        char.IsWhiteSpace(sign)
        || sign
            is '-'
                or '–'
                or '—'
                or '•'
                or '➔'
                or '➢'
                or '➤'
                or '→'
                or '»'
                or '”'
                or '>'
                or '*'
                or '.'
                or ','
                or ';'
                or ')'
                or '…'
                or '?'
                or '!';
}
