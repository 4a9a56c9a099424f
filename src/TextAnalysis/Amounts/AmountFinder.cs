using System.Globalization;

namespace Maillage.TextAnalysis;

/// <summary>Finds sums of money: « 84 000 € », « 1,5 million d'euros », « 210 k€ ».</summary>
internal static class AmountFinder
{
    private const int MostDigits = 15;

    private static readonly (string Words, decimal Times)[] Units =
    [
        ("millions d'euros", 1_000_000),
        ("million d'euros", 1_000_000),
        ("millions d’euros", 1_000_000),
        ("million d’euros", 1_000_000),
        ("millions €", 1_000_000),
        ("milliards d'euros", 1_000_000_000),
        ("milliard d'euros", 1_000_000_000),
        ("milliards d’euros", 1_000_000_000),
        ("milliard d’euros", 1_000_000_000),
        ("k€", 1_000),
        ("m€", 1_000_000),
        ("md€", 1_000_000_000),
        ("euros", 1),
        ("euro", 1),
        ("eur", 1),
        ("€", 1),
    ];

    /// <summary>Every sum, in the order of the text.</summary>
    internal static IReadOnlyList<AmountMention> Find(string text)
    {
        var found = new List<AmountMention>();
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsAsciiDigit(text[at]) || (at > 0 && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is ',' or '.')))
            {
                continue;
            }

            var (number, end) = Number(text, at);
            if (number is { } value && Unit(text, end) is { } unit)
            {
                found.Add(new AmountMention(at, unit.End, 0.95, new Reason("amount.number-and-unit")) { Euros = value * unit.Times });
                end = unit.End;
            }

            at = end - 1;
        }

        return found;
    }

    // Groups of three digits may be parted by a space, thick or thin; a comma or a point opens the decimals.
    private static (decimal? Value, int End) Number(string text, int start)
    {
        var (digits, at) = (new List<char>(), start);
        while (at < text.Length && digits.Count <= MostDigits)
        {
            if (char.IsAsciiDigit(text[at]))
            {
                digits.Add(text[at++]);
            }
            else if (text[at] is ' ' or '\u00A0' or '\u202F' or '.' && IsGroup(text, at + 1))
            {
                at++;
            }
            else
            {
                break;
            }
        }

        if (at + 1 < text.Length && text[at] is ',' or '.' && char.IsAsciiDigit(text[at + 1]))
        {
            digits.Add('.');
            for (at++; at < text.Length && char.IsAsciiDigit(text[at]) && digits.Count <= MostDigits; at++)
            {
                digits.Add(text[at]);
            }
        }

        var isNumber = decimal.TryParse(digits.ToArray(), CultureInfo.InvariantCulture, out var value);
        return (isNumber && digits.Count <= MostDigits ? value : null, Math.Max(at, start + 1));
    }

    private static bool IsGroup(string text, int start) =>
        start + 3 <= text.Length
        && text.AsSpan(start, 3).IndexOfAnyExceptInRange('0', '9') < 0
        && (start + 3 == text.Length || !char.IsAsciiDigit(text[start + 3]));

    private static (int End, decimal Times)? Unit(string text, int end)
    {
        var start = end;
        while (start < text.Length && start - end < 2 && text[start] is ' ' or '\u00A0' or '\u202F' or '\n')
        {
            start++;
        }

        foreach (var (words, times) in Units)
        {
            var after = start + words.Length;
            if (
                text.AsSpan(start).StartsWith(words, StringComparison.OrdinalIgnoreCase)
                && (after == text.Length || !char.IsLetter(text[after]))
            )
            {
                return (after, times);
            }
        }

        return null;
    }
}
