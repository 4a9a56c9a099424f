namespace Maillage.TextAnalysis;

/// <summary>Finds addresses and numbers: e-mail, telephone, web.</summary>
internal static class Traces
{
    private const int LongestPart = 64; // of an e-mail address (RFC 5321), on each side

    /// <summary>E-mail addresses and French telephone numbers, as traces of persons.</summary>
    internal static IEnumerable<PersonMention> Find(string text)
    {
        foreach (var (start, end) in Emails(text))
        {
            yield return new PersonMention(start, end, 0.98, new Reason("person.email")) { Trace = PersonTrace.Email };
        }

        foreach (var (start, end) in Phones(text))
        {
            yield return new PersonMention(start, end, 0.9, new Reason("person.phone")) { Trace = PersonTrace.Phone };
        }
    }

    /// <summary>Web addresses, with or without their protocol: names inside them are no places.</summary>
    internal static IEnumerable<(int Start, int End)> Webs(string text)
    {
        for (var at = Next(text, "://", 0); at >= 0; )
        {
            var (start, end) = (at, at + 3);
            while (start > 0 && char.IsAsciiLetter(text[start - 1]))
            {
                start--;
            }

            while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not (')' or ']' or '"' or '»' or '<' or '>' or ','))
            {
                end++;
            }

            yield return (start, end);
            at = Next(text, "://", end);
        }
    }

    private static IEnumerable<(int Start, int End)> Emails(string text)
    {
        for (var at = text.IndexOf('@'); at >= 0; at = at + 1 < text.Length ? text.IndexOf('@', at + 1) : -1)
        {
            var (start, end) = (at, at + 1);
            while (start > 0 && at - start < LongestPart && IsAddressPart(text[start - 1]))
            {
                start--;
            }

            while (end < text.Length && end - at < LongestPart && IsAddressPart(text[end]))
            {
                end++;
            }

            end = text[end - 1] is '.' or '-' ? end - 1 : end;
            if (start < at && text.AsSpan(at, end - at).Contains('.'))
            {
                yield return (start, end);
            }
        }
    }

    private static IEnumerable<(int Start, int End)> Phones(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is not ('0' or '+') || (at > 0 && (char.IsAsciiLetterOrDigit(text[at - 1]) || text[at - 1] is '.' or '/' or '-')))
            {
                continue;
            }

            var end = EndOfPhone(text, at);
            if (end > at)
            {
                yield return (at, end);
                at = end - 1;
            }
        }
    }

    // Ten digits from 0, or 33 and nine, with one separator at most between two digits.
    private static int EndOfPhone(string text, int start)
    {
        var wanted = text[start] is '+' ? 11 : 10;
        var (digits, at, last) = (0, start + (text[start] is '+' ? 1 : 0), start);
        for (; at < text.Length && digits < wanted; at++)
        {
            if (char.IsAsciiDigit(text[at]))
            {
                (digits, last) = (digits + 1, at);
            }
            else if (at - last > 1 || text[at] is not (' ' or '.' or '-' or '\u00A0' or '\u202F'))
            {
                break;
            }
        }

        var complete = digits == wanted && (at >= text.Length || !char.IsAsciiLetterOrDigit(text[at]));
        var french = text[start] is '+'
            ? text.AsSpan(start).StartsWith("+33")
            : start + 1 < text.Length && text[start + 1] is >= '1' and <= '9';
        return complete && french ? last + 1 : start;
    }

    private static bool IsAddressPart(char sign) => char.IsAsciiLetterOrDigit(sign) || sign is '.' or '-' or '_' or '+';

    private static int Next(string text, string mark, int from) =>
        from <= text.Length ? text.IndexOf(mark, from, StringComparison.Ordinal) : -1;
}
