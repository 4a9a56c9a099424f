using System.Buffers;
using System.Globalization;
using Maillage.Commons.Contracts;
using Maillage.Kernel;
using Maillage.Territories;
using Maillage.TextAnalysis;

namespace Maillage.Sources.Import;

/// <summary>From what the analysis found to what a person will be asked.</summary>
internal sealed class Proposals(SourceVersion version, Analysis analysis, NamedPlaces places, ThemeVocabulary vocabulary)
{
    private const int MostThemes = 3;
    private readonly InPlace<PlaceMention> mentions = new(analysis.Places, place => new(place.Start, place.End));
    private readonly HashSet<string> persons =
    [
        .. analysis
            .People.Select(person => version.Text[person.Start..person.End])
            .SelectMany(name => (string[])[name, .. name.Split(' ')]),
    ];

    /// <summary>Extracts in the order of the text, each once.</summary>
    public IReadOnlyList<Extract> Extracts() =>
        [
            .. OnceSure(Statements())
                .Concat(OnceEach(Initiatives().Concat(Events())))
                .DistinctBy(found => (found.Quote.Span, found.Proposal.Kind))
                .OrderBy(found => found.Quote.Span.Start)
                .ThenBy(found => found.Proposal.Kind is ExtractKind.Initiative or ExtractKind.Evenement ? 0 : 1)
                .Select(found => Extract.Propose(version.Source, found.Quote, found.Proposal)),
        ];

    /// <summary>Names to withhold: where the analysis saw them, and wherever else the text holds the same full name.</summary>
    public IReadOnlyList<WithheldName> Names()
    {
        var seen = analysis.People.Select(person => new Name(ExactQuote.Of(version, new(person.Start, person.End)), person.Trace)).ToList();
        return
        [
            .. seen.Concat(Again(seen))
                .DistinctBy(name => name.Quote.Span)
                .Select(name => WithheldName.Of(version.Source, name.Quote, name.Trace)),
        ];
    }

    private IEnumerable<Found> Statements() =>
        analysis.Statements.Select(said =>
            Find(
                said,
                new(KindOf(said.Kind), said.Confidence)
                {
                    Places = PlacesIn(said.Start, said.End),
                    College = Slugs.Read<College>(said.College),
                }
            )
        );

    // A document says its questions again as headings: the first is proposed as it is, the others are left to a person.
    private static IEnumerable<Found> OnceSure(IEnumerable<Found> statements)
    {
        var said = new HashSet<(ExtractKind, string)>();
        return statements.Select(found => said.Add((found.Proposal.Kind, SearchText.Words(found.Quote.Words))) ? found : found.Again());
    }

    // A fiche for each name: the surest mention of it. The name of a person is nobody's initiative.
    private IEnumerable<Found> OnceEach(IEnumerable<Found> named) =>
        named
            .Where(found => !persons.Contains(found.Proposal.Name))
            .GroupBy(found => (found.Proposal.Kind, found.Proposal.On, SearchText.Words(found.Proposal.Name)))
            .Select(same => same.MaxBy(found => found.Proposal.Confidence)!);

    private IEnumerable<Found> Initiatives() =>
        analysis.Initiatives.Select(found =>
            Find(found, new(ExtractKind.Initiative, found.Confidence) { Name = found.Name, Places = PlacesOf(found, found.Place) })
        );

    private IEnumerable<Found> Events() =>
        analysis.Events.Select(found =>
            Find(
                found,
                new(ExtractKind.Evenement, found.Confidence)
                {
                    Name = found.Name,
                    On = Day(found.Iso),
                    Places = PlacesOf(found, found.Place),
                }
            )
        );

    private Found Find(TextAnalysis.Extract found, Proposal proposal)
    {
        var quote = ExactQuote.Of(version, new(found.Start, Math.Min(found.End, found.Start + ExactQuote.MaxLength)));
        var themes = vocabulary.Match(quote.Words).Take(MostThemes).Select(theme => theme.Id);
        return new(quote, proposal with { Why = found.Why, Themes = [.. themes], Page = version.PageAt(found.Start) });
    }

    /// <summary>Wherever a full name, an address or a number stands again. All are looked for at once: a long text has thousands.</summary>
    private IEnumerable<Name> Again(List<Name> seen)
    {
        var sure = seen.Where(IsSure).DistinctBy(name => name.Quote.Words).ToLookup(name => name.Quote.Words[0]);
        var any = SearchValues.Create([.. sure.SelectMany(names => names).Select(name => name.Quote.Words)], StringComparison.Ordinal);
        var text = version.Text;
        for (var at = 0; text.AsSpan(at).IndexOfAny(any) is >= 0 and var further; at++)
        {
            at += further;
            foreach (var name in sure[text[at]].Where(name => text.AsSpan(at).StartsWith(name.Quote.Words, StringComparison.Ordinal)))
            {
                yield return name with
                {
                    Quote = ExactQuote.Of(version, new(at, at + name.Quote.Words.Length)),
                };
            }
        }
    }

    // A single word may be a common one elsewhere: only these are sure to be hers again.
    private static bool IsSure(Name name) => name.Trace is not PersonTrace.Name || name.Quote.Words.Contains(' ', StringComparison.Ordinal);

    private IReadOnlyList<TerritoryId> PlacesOf(TextAnalysis.Extract found, PlaceMention? place) =>
        place is not null && places.Territory(place) is { } one ? [one] : PlacesIn(found.Start, found.End);

    private IReadOnlyList<TerritoryId> PlacesIn(int start, int end) =>
        [.. mentions.Crossing(new(start, end)).Select(places.Territory).OfType<TerritoryId>().Distinct()];

    /// <summary>A day written <c>2016-06-30</c>; null for anything vaguer.</summary>
    public static DateOnly? Day(string? iso) =>
        DateOnly.TryParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static ExtractKind KindOf(StatementKind kind) =>
        kind switch
        {
            StatementKind.Enabler => ExtractKind.Moteur,
            StatementKind.Barrier => ExtractKind.Frein,
            StatementKind.Need => ExtractKind.Besoin,
            StatementKind.Question => ExtractKind.Question,
            StatementKind.Proposal => ExtractKind.Proposition,
            StatementKind.Practice => ExtractKind.Pratique,
            StatementKind.Commitment => ExtractKind.Engagement,
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    private sealed record Found(ExactQuote Quote, Proposal Proposal)
    {
        private const double Doubtful = 0.5;

        /// <summary>The same words another time.</summary>
        public Found Again() =>
            this with
            {
                Proposal = Proposal with { Confidence = Math.Min(Proposal.Confidence, Doubtful), Why = new("statement.said-above") },
            };
    }

    private sealed record Name(ExactQuote Quote, PersonTrace Trace);
}
