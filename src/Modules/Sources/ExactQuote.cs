using Maillage.Kernel;

namespace Maillage.Sources;

/// <summary>Words that are, unit for unit, a span of a version of a source: no other quote can be made.</summary>
internal sealed record ExactQuote
{
    public const int MaxLength = 4000;

    private ExactQuote(int version, Span span, string words) => (Version, Span, Words) = (version, span, words);

    public int Version { get; }
    public Span Span { get; }
    public string Words { get; }

    /// <summary>The words of a span, without the blanks around them.</summary>
    /// <exception cref="RefusedException">The span lies outside the text, is blank, too long or cuts a character in two.</exception>
    public static ExactQuote Of(SourceVersion version, Span span)
    {
        RefusedException.ThrowIfAny(WhyNotQuoted(version.Text, span));
        var trimmed = Trimmed(version.Text, span);
        return new(version.Number, trimmed, version.Text[trimmed.Start..trimmed.End]);
    }

    /// <summary>A span that somebody says holds these words.</summary>
    /// <exception cref="RefusedException">It does not.</exception>
    public static ExactQuote Claimed(SourceVersion version, Span span, string words)
    {
        var quote = Of(version, span);
        return quote.Words == words.Trim() ? quote : throw new RefusedException(new Refusal("quote.not-exact"));
    }

    /// <summary>The place nearest to an offset where these words stand; null when they stand nowhere.</summary>
    public static ExactQuote? Nearest(SourceVersion version, string words, int near)
    {
        var (text, wanted) = (version.Text, words.ReplaceLineEndings("\n").Trim());
        if (wanted.Length is 0 or > MaxLength)
        {
            return null;
        }

        var from = Math.Clamp(near, 0, text.Length);
        var after = text.IndexOf(wanted, from, StringComparison.Ordinal);
        var before = text.LastIndexOf(wanted, Math.Min(text.Length, from + wanted.Length), StringComparison.Ordinal);
        var start = (after, before) switch
        {
            (< 0, _) => before,
            (_, < 0) => after,
            _ => after - from <= from - before ? after : before,
        };
        return start < 0 || WhyNotQuoted(text, new(start, start + wanted.Length)).Count > 0
            ? null
            : new(version.Number, new(start, start + wanted.Length), wanted);
    }

    private static IReadOnlyList<Refusal> WhyNotQuoted(string text, Span span)
    {
        if (span.Start < 0 || span.End > text.Length || span.Start >= span.End)
        {
            return [new("quote.outside")];
        }

        var words = text.AsSpan(span.Start, span.Length);
        return words.IsWhiteSpace() ? [new("quote.blank")]
            : words.Length > MaxLength ? [new("quote.long", MaxLength)]
            : char.IsLowSurrogate(words[0]) || char.IsHighSurrogate(words[^1]) ? [new("quote.cut-character")]
            : [];
    }

    private static Span Trimmed(string text, Span span)
    {
        var words = text.AsSpan(span.Start, span.Length);
        var start = span.Start + (words.Length - words.TrimStart().Length);
        return new(start, start + words.Trim().Length);
    }
}
