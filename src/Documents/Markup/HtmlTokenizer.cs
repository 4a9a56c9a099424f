namespace Maillage.Documents.Markup;

/// <summary>
/// Cuts HTML, however broken, into tags and text, keeping offsets. Linear: nothing is searched to the end of the text twice.
/// </summary>
/// <param name="source">The whole text; only the part given to <see cref="Read"/> is cut.</param>
/// <param name="onlyKnownTags">Whether <c>&lt;word&gt;</c> is text unless HTML has such an element: for HTML within other text.</param>
internal sealed class HtmlTokenizer(string source, bool onlyKnownTags)
{
    private const int LongestQuotedTag = 1024;

    private readonly Dictionary<string, int> nowhereAfter = new(StringComparer.Ordinal);

    public IEnumerable<HtmlToken> Read(int start, int end)
    {
        var text = start;
        var at = start;
        while (at < end && source.IndexOf('<', at, end - at) is var open and >= 0)
        {
            if (Tag(open, end) is not { } tag)
            {
                at = open + 1;
                continue;
            }

            if (open > text)
            {
                yield return new(HtmlTokenKind.Text, text, open, "");
            }

            yield return tag;
            at = tag.Kind is HtmlTokenKind.Open && IsRaw(tag.Name) ? EndOfRaw(tag, end) : tag.End;
            text = tag.Name is "title" ? tag.End : at;
        }

        if (end > text)
        {
            yield return new(HtmlTokenKind.Text, text, end, "");
        }
    }

    /// <summary>The tag that opens or closes at an offset; null when what stands there is text.</summary>
    public HtmlToken? Tag(int open, int end)
    {
        if (open + 2 >= end)
        {
            return null;
        }

        if (source[open + 1] is '!' or '?')
        {
            return Declaration(open, end);
        }

        var closes = source[open + 1] == '/';
        var name = Name(open + (closes ? 2 : 1), end);
        if (name.Length == 0 || (onlyKnownTags && !HtmlNames.IsKnown(name)))
        {
            return null;
        }

        var close = EndOfTag(open + name.Length + 1, end);
        return close < 0 ? null : new(closes ? HtmlTokenKind.Close : HtmlTokenKind.Open, open, close, name);
    }

    /// <summary>Where the next <paramref name="closing"/> ends; 0 when there is none.</summary>
    public int End(string closing, int from, int end) => Find(closing, from, end) is var found and >= 0 ? found + closing.Length : 0;

    // What a browser does not read as HTML.
    private static bool IsRaw(string name) =>
        name is "script" or "style" or "title" or "textarea" or "template" or "noscript" or "svg" or "iframe";

    private HtmlToken? Declaration(int open, int end)
    {
        var isComment = string.CompareOrdinal(source, open, "<!--", 0, 4) == 0;
        if (!isComment && onlyKnownTags)
        {
            return null;
        }

        var closing = isComment ? "-->" : ">";
        var close = Find(closing, open + 2, end);
        return close < 0 ? null : new(HtmlTokenKind.Ignored, open, close + closing.Length, "");
    }

    private string Name(int start, int end)
    {
        var at = start;
        while (at < end && at - start < 16 && (char.IsAsciiLetterOrDigit(source[at]) || (at > start && source[at] is '-' or ':')))
        {
            at++;
        }

        return at > start && char.IsAsciiLetter(source[start]) && at < end && (char.IsWhiteSpace(source[at]) || source[at] is '/' or '>')
            ? source[start..at].ToLowerInvariant()
            : "";
    }

    private int EndOfTag(int from, int end)
    {
        var quote = '\0';
        for (var at = from; at < Math.Min(end, from + LongestQuotedTag); at++)
        {
            var character = source[at];
            if (quote == '\0' && character == '>')
            {
                return at + 1;
            }

            quote =
                character == quote ? '\0'
                : quote == '\0' && character is '"' or '\'' && source[at - 1] == '=' ? character
                : quote;
        }

        // A very long tag (an image inside its address) or an unclosed quotation: the first > ends it.
        var close = Find(">", from, end);
        return close < 0 ? -1 : close + 1;
    }

    private int EndOfRaw(HtmlToken tag, int end)
    {
        var close = Find("</" + tag.Name, tag.End, end);
        return close < 0 ? end : close;
    }

    private int Find(string what, int from, int end)
    {
        if (from >= end || (nowhereAfter.TryGetValue(what, out var nowhere) && from >= nowhere))
        {
            return -1;
        }

        var found = source.IndexOf(what, from, end - from, StringComparison.OrdinalIgnoreCase);
        if (found < 0)
        {
            nowhereAfter[what] = from;
        }

        return found;
    }
}
