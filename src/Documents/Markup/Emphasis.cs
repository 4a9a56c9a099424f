namespace Maillage.Documents.Markup;

/// <summary>Finds pairs of <c>**</c>, <c>*</c>, <c>__</c>, <c>_</c>, <c>~~</c> and back-quotes around words.</summary>
internal static class Emphasis
{
    /// <summary>Marks the signs to remove; true when one bold pair held all the words.</summary>
    public static bool Remove(MappedText text, bool[] removed, HashSet<int> escaped)
    {
        var waiting = new Dictionary<(char Sign, int Length), int>();
        var bold = 0;
        for (var at = 0; at < text.Length; )
        {
            var length = Run(text, at, escaped);
            var key = (text[at], length);
            if (length is < 1 or > 3 || removed[at])
            {
                at += Math.Max(1, length);
                continue;
            }

            if (waiting.TryGetValue(key, out var open) && Closes(text, at, length))
            {
                Array.Fill(removed, true, open, length);
                Array.Fill(removed, true, at, length);
                waiting.Remove(key);
                bold += length >= 2 && text[at] is '*' or '_' ? Seen(text, open + length, at) : 0;
            }
            else if (Opens(text, at, length))
            {
                waiting.TryAdd(key, at);
            }

            at += length;
        }

        return bold > 0 && bold >= Seen(text, 0, text.Length, removed);
    }

    private static int Run(MappedText text, int at, HashSet<int> escaped)
    {
        var sign = text[at];
        if (sign is not ('*' or '_' or '~' or '`') || escaped.Contains(at))
        {
            return 0;
        }

        var end = at;
        while (end < text.Length && text[end] == sign && !escaped.Contains(end))
        {
            end++;
        }

        return sign == '~' && end - at == 1 ? 0 : end - at;
    }

    private static bool Opens(MappedText text, int at, int length) =>
        at + length < text.Length
        && !char.IsWhiteSpace(text[at + length])
        && (length > 1 || text[at] == '`' || at == 0 || !char.IsLetterOrDigit(text[at - 1]));

    private static bool Closes(MappedText text, int at, int length) =>
        at > 0
        && (!char.IsWhiteSpace(text[at - 1]) || length > 1)
        && (length > 1 || text[at] == '`' || at + length == text.Length || !char.IsLetterOrDigit(text[at + length]));

    private static int Seen(MappedText text, int start, int end, bool[]? removed = null)
    {
        var seen = 0;
        for (var at = start; at < end; at++)
        {
            seen += char.IsLetterOrDigit(text[at]) && removed?[at] is not true ? 1 : 0;
        }

        return seen;
    }
}
