using Maillage.Documents;
using Maillage.Kernel;
using Maillage.Sources.Contracts;
using Maillage.TextAnalysis;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Sources.Import;

/// <summary>
/// Accepts what a document is known to hold: each statement at its exact span, under the identity that it has. What the analysis had proposed of the same
/// words is forgotten; what it found besides, such as initiatives, waits for a person as always.
/// </summary>
internal sealed class KnownStatements(
    PlatformDb db,
    CommonsDoor commons,
    NamedPlaces places,
    ThemeVocabulary vocabulary,
    TimeProvider clock
)
{
    private const int MostThemes = 3;

    /// <summary>Accepts them, within the caller's transaction; the caller saves.</summary>
    public async Task Accept(Guid source, int number, ImportOptions options, CancellationToken cancel)
    {
        if (options.Known is not { } document)
        {
            return;
        }

        var version = await db.Set<SourceVersion>().AsNoTracking().SingleAsync(v => v.Source == source && v.Number == number, cancel);
        var extracts = await db.Set<Extract>().Where(e => e.Source == source).ToDictionaryAsync(e => e.Id, cancel);
        var gone = document.Gone.Where(extracts.ContainsKey).Select(id => extracts[id]).Where(e => e.IsPublished).ToList();
        gone.ForEach(extract => extract.Reject(new(options.By, clock.GetUtcNow())));
        var accepted = Accepted(version, document.Statements, extracts, options);
        var doubled = extracts
            .Values.Where(e => e.State is ExtractState.Proposed && e.Contribution is not null && accepted.Exists(a => Says(a, e)))
            .ToList();
        await commons.Forget(doubled, cancel);
        db.RemoveRange(doubled);
        await Follow(source, [.. accepted, .. gone], cancel);
    }

    private List<Extract> Accepted(
        SourceVersion version,
        IReadOnlyList<KnownStatement> statements,
        Dictionary<Guid, Extract> extracts,
        ImportOptions options
    )
    {
        var (accepted, from) = (new List<Extract>(), 0);
        foreach (var known in statements)
        {
            if (Find(version, known, from) is { } quote)
            {
                accepted.Add(Accept(version, known, quote, extracts.GetValueOrDefault(known.Id), options));
                from = quote.Span.End;
            }
        }

        return accepted;
    }

    // In the order of the text, since the same words may stand in it twice; short ones stand in many others, so first where something is said.
    private static ExactQuote? Find(SourceVersion version, KnownStatement known, int from)
    {
        var words = FoldedText.Of(known.Words);
        if (words.Length is 0 or > ExactQuote.MaxLength)
        {
            return null;
        }

        var places = version.Blocks.Where(block => block.End > from).Select(block => PlaceIn(version.Text, block, words, from));
        var at = places.FirstOrDefault(place => place >= 0, -1);
        at = at >= 0 ? at : version.Text.IndexOf(words, from, StringComparison.Ordinal);
        return at < 0 ? null : ExactQuote.Of(version, new(at, at + words.Length));
    }

    // An item says one thing, from its beginning; a cell may hold several, one after the other.
    private static int PlaceIn(string text, TextBlock block, string words, int from)
    {
        var start = Math.Max(from, block.Start);
        if (block is { Kind: BlockKind.ListItem, Cell: null })
        {
            var isThere = start == block.Start && text.AsSpan(start, block.End - start).StartsWith(words, StringComparison.Ordinal);
            return isThere && IsApart(text, start, words.Length) ? start : -1;
        }

        for (var at = start; block.Cell is { IsHeader: false } && at < block.End; at++)
        {
            at = text.IndexOf(words, at, block.End - at, StringComparison.Ordinal);
            if (at < 0)
            {
                return -1;
            }

            if (IsApart(text, at, words.Length))
            {
                return at;
            }
        }

        return -1;
    }

    private static bool IsApart(string text, int start, int length) =>
        (start == 0 || char.IsWhiteSpace(text[start - 1])) && (start + length == text.Length || char.IsWhiteSpace(text[start + length]));

    private Extract Accept(SourceVersion version, KnownStatement known, ExactQuote quote, Extract? before, ImportOptions options)
    {
        var kind = (ExtractKind)known.Kind;
        var proposal = new Proposal(kind, 1)
        {
            Page = version.PageAt(quote.Span.Start),
            Places = places.In(quote.Words, options.Territory),
            Themes = [.. vocabulary.Match(quote.Words).Take(MostThemes).Select(theme => theme.Id)],
            College = known.College,
        };
        var extract = before ?? db.Add(Extract.Propose(version.Source, quote, proposal, known.Id)).Entity;
        if (extract.Kind != kind || extract.College != known.College)
        {
            extract.Correct(kind, known.College);
        }

        if (extract.SourceVersion != quote.Version || extract.Span != quote.Span)
        {
            extract.Quote(quote, proposal.Page);
        }

        if (!extract.IsPublished)
        {
            extract.Accept(new(options.By, clock.GetUtcNow()));
        }

        return extract;
    }

    // In the same place, or again elsewhere: a document may repeat what was voted on, or carried.
    private static bool Says(Extract known, Extract proposed) =>
        (known.SourceVersion == proposed.SourceVersion && known.Span.Overlaps(proposed.Span))
        || known.Words.Contains(proposed.Words, StringComparison.Ordinal)
        || proposed.Words.Contains(known.Words, StringComparison.Ordinal);

    private async Task Follow(Guid source, IReadOnlyCollection<Extract> extracts, CancellationToken cancel)
    {
        var names = new WithheldNames(await db.Set<WithheldName>().AsNoTracking().Where(n => n.Source == source).ToListAsync(cancel));
        await commons.Follow(await db.Set<Source>().SingleAsync(s => s.Id == source, cancel), extracts, names, cancel);
    }
}
