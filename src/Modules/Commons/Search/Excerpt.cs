using Maillage.Kernel;
using Maillage.TextAnalysis;

namespace Maillage.Commons.Search;

/// <summary>The sentence of a text that shows best why it was found.</summary>
/// <param name="Sentence">As it was written; a very long one is cut around the words, with ellipses.</param>
/// <param name="Marks">The words searched for, in order, without overlap.</param>
internal sealed record Excerpt(string Sentence, IReadOnlyList<Span> Marks)
{
    private const int MaxLength = 280;
    private const int Lead = 60; // what is kept before the first mark of a sentence that is cut

    /// <summary>The sentence that holds most of the terms, the first one if several do, or if none does.</summary>
    public static Excerpt Of(string text, SearchQuery query)
    {
        var tokens = Tokenizer.Tokenize(text);
        var found = Find(tokens, query);
        var best = Sentences(text).MaxBy(sentence => found.Where(f => sentence.Overlaps(f.Span)).Select(f => f.Term).Distinct().Count());
        return Cut(text, best, [.. found.Select(f => f.Span).Where(best.Overlaps)]);
    }

    /// <summary>Where the terms stand in a text that is shown whole, such as a title.</summary>
    public static IReadOnlyList<Span> MarksIn(string text, SearchQuery query) =>
        [.. Find(Tokenizer.Tokenize(text), query).Select(f => f.Span)];

    private static List<(Span Span, int Term)> Find(List<Token> tokens, SearchQuery query)
    {
        var found = new List<(Span, int)>();
        for (var at = 0; at < tokens.Count; at++)
        {
            var (term, length) = query.Terms.Select((t, number) => (number, Length: t.LengthAt(tokens, at))).MaxBy(t => t.Length);
            if (length > 0)
            {
                found.Add((new(tokens[at].Start, tokens[at + length - 1].End), term));
                at += length - 1;
            }
        }

        return found;
    }

    private static IEnumerable<Span> Sentences(string text)
    {
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\n' || (text[at] is '.' or '!' or '?' or '…' && at + 1 < text.Length && char.IsWhiteSpace(text[at + 1])))
            {
                yield return new(start, at + 1);
                start = at + 1;
            }
        }

        yield return new(start, text.Length);
    }

    private static Excerpt Cut(string text, Span sentence, List<Span> marks)
    {
        var (start, end) = (sentence.Start, sentence.End);
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        var (from, upTo) = (start, end);
        if (upTo - from > MaxLength)
        {
            from = marks.Count > 0 && marks[0].Start - from > Lead ? AfterSpace(text, marks[0].Start - Lead, marks[0].Start) : from;
            upTo = end - from > MaxLength ? BeforeSpace(text, from + MaxLength) : end;
        }

        var (before, after) = (from > start ? "… " : "", upTo < end ? " …" : "");
        var shift = before.Length - from;
        return new(
            before + text[from..upTo] + after,
            [.. marks.Where(mark => mark.Start >= from && mark.End <= upTo).Select(mark => new Span(mark.Start + shift, mark.End + shift))]
        );
    }

    private static int AfterSpace(string text, int from, int limit)
    {
        var space = text.IndexOf(' ', from, limit - from);
        return space < 0 ? limit : space + 1;
    }

    private static int BeforeSpace(string text, int upTo)
    {
        var space = text.LastIndexOf(' ', upTo - 1, MaxLength / 2);
        return space < 0 ? upTo - (char.IsLowSurrogate(text[upTo]) ? 1 : 0) : space;
    }
}
