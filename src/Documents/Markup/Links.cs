namespace Maillage.Documents.Markup;

/// <summary>Reduces Markdown links and images to their words: <c>[words](address)</c>, <c>&lt;https://address&gt;</c>.</summary>
internal static class Links
{
    private const int LongestAddress = 2048;

    /// <summary>Marks what to remove, escaped signs left alone. Brackets are paired in one pass, so that many open ones cost nothing.</summary>
    public static void Remove(MappedText text, bool[] removed, HashSet<int> escaped)
    {
        var open = new Stack<int>();
        for (var at = 0; at < text.Length; at++)
        {
            if (escaped.Contains(at))
            {
                continue; // written as a sign, not as markup
            }

            if (text[at] == '[')
            {
                open.Push(at);
            }
            else if (text[at] == ']' && open.TryPop(out var start) && EndOfAddress(text, at + 1) is var end and > 0)
            {
                Mark(removed, start > 0 && text[start - 1] == '!' ? start - 1 : start, start + 1);
                Mark(removed, at, end);
                at = end - 1;
            }
            else if (text[at] == '<' && EndOfAutolink(text, at + 1) is var close and > 0)
            {
                (removed[at], removed[close]) = (true, true);
                at = close;
            }
        }
    }

    private static int EndOfAddress(MappedText text, int at)
    {
        if (at >= text.Length || text[at] != '(')
        {
            return -1;
        }

        var depth = 0;
        for (var end = at; end < Math.Min(text.Length, at + LongestAddress); end++)
        {
            depth += text[end] switch
            {
                '(' => 1,
                ')' => -1,
                _ => 0,
            };
            if (depth == 0 || text[end] is '[' or ']')
            {
                return depth == 0 ? end + 1 : -1;
            }
        }

        return -1;
    }

    private static int EndOfAutolink(MappedText text, int at)
    {
        var isAddress = false;
        for (var end = at; end < Math.Min(text.Length, at + LongestAddress) && !char.IsWhiteSpace(text[end]); end++)
        {
            isAddress |= text[end] is ':' or '@' && end > at;
            if (text[end] is '>' or '<')
            {
                return isAddress && text[end] == '>' ? end : -1;
            }
        }

        return -1;
    }

    private static void Mark(bool[] removed, int start, int end) => Array.Fill(removed, true, start, end - start);
}
