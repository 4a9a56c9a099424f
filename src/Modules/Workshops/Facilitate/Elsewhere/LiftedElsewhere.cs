using Maillage.Commons.Contracts;
using Maillage.Kernel;
using Maillage.Territories;
using Maillage.TextAnalysis;

namespace Maillage.Workshops.Facilitate.Elsewhere;

/// <summary>Something of the commons that speaks of what a line says.</summary>
/// <param name="Id">The fiche or the statement.</param>
/// <param name="Fiche">The fiche to show: itself, or the one that a statement is about; the statement where there is none.</param>
/// <param name="Title">A fiche's title; empty for a statement.</param>
/// <param name="Sentence">The sentence that matches.</param>
/// <param name="Marks">Where the words of the line stand in it.</param>
/// <param name="Address">Where to read it on this site.</param>
public sealed record FoundElsewhere(Guid Id, Guid Fiche, string Title, string Sentence, IReadOnlyList<Span> Marks, string Address)
{
    /// <summary>Names of its territories; empty when unknown.</summary>
    public string Place { get; init; } = "";

    /// <summary>When it was said or began; null when unknown.</summary>
    public int? Year { get; init; }

    /// <summary>What a statement is; null for a fiche.</summary>
    public ContributionKind? Kind { get; init; }

    /// <summary>Whether it comes from the territory of the meeting.</summary>
    public bool IsHere { get; init; }

    /// <summary>What the room reads above the sentence.</summary>
    public string Heading(string otherwise) =>
        string.Join(", ", new[] { Title, Place, Kind is null ? "" : Year?.ToString(null, null) ?? "" }.Where(part => part.Length > 0))
            is { Length: > 0 } heading
            ? heading
            : otherwise;
}

/// <summary>What was done elsewhere about a barrier or a need: a plain search of the commons by the words of the line.</summary>
internal sealed class LiftedElsewhere(ISearch search, IWhereabouts whereabouts, ITerritories territories)
{
    private const int MostWords = 8;
    private const int MostHits = 60;
    private const int MostFound = 6;
    private const int MostHere = 2;
    private const int ShortestWord = 3;
    private const int MostPlaces = 2;

    private static readonly ContributionKind[] Answers =
    [
        ContributionKind.Pratique,
        ContributionKind.Moteur,
        ContributionKind.Proposition,
        ContributionKind.Engagement,
    ];

    /// <summary>What speaks of these words: other territories first, then by how many of the rarest words it shares.</summary>
    public async Task<IReadOnlyList<FoundElsewhere>> Find(string words, TerritoryId here, CancellationToken cancel)
    {
        var hits = await Weigh(TellingWords(words), cancel);
        var where = await whereabouts.Find([.. hits.Select(hit => hit.Id)], cancel);
        var placed = hits.Where(hit => where.ContainsKey(hit.Id))
            .Select(hit => (Hit: hit, IsHere: LiesIn(here, where[hit.Id].Places)))
            .ToList();
        var chosen = placed.Where(hit => !hit.IsHere).Take(MostFound).Concat(placed.Where(hit => hit.IsHere).Take(MostHere)).ToList();
        var found = new List<FoundElsewhere>();
        foreach (var (hit, isHere) in chosen)
        {
            found.Add(Of(await BestSentence(hit, cancel), where[hit.Id]) with { IsHere = isHere });
        }

        return found;
    }

    // The search wants every word of a question; a line is no question, so each of its words is asked alone, and the rare ones weigh more.
    private async Task<List<Weighed>> Weigh(IReadOnlyList<string> words, CancellationToken cancel)
    {
        var all = new Dictionary<Guid, Weighed>();
        foreach (var word in words)
        {
            var hits = await search.Find($"{word} ", withProposed: false, MostHits, cancel);
            foreach (var hit in hits.Where(Answer))
            {
                var before = all.GetValueOrDefault(hit.Id) ?? new(hit.Id, hit, [], 0);
                all[hit.Id] = before with
                {
                    Words = [.. before.Words, word],
                    Weight = before.Weight + Math.Log(1 + ((MostHits + 1.0) / (hits.Count + 1))),
                };
            }
        }

        return [.. all.Values.OrderByDescending(hit => hit.Weight).ThenBy(hit => hit.Id)];
    }

    private static bool Answer(SearchHit hit) =>
        hit.Kind is SearchKind.Fiche || (Slugs.Read<ContributionKind>(hit.Title) is { } kind && Answers.Contains(kind));

    // The sentence that holds most of the words that were found one by one.
    private async Task<SearchHit> BestSentence(Weighed hit, CancellationToken cancel) =>
        hit.Words.Count < 2
            ? hit.Hit
            : (await search.Find(string.Join(' ', hit.Words) + " ", withProposed: false, MostHits, cancel)).FirstOrDefault(one =>
                one.Id == hit.Id
            ) ?? hit.Hit;

    private FoundElsewhere Of(SearchHit hit, Whereabouts where) =>
        new(hit.Id, where.About ?? hit.Id, hit.Kind is SearchKind.Fiche ? hit.Title : "", hit.Sentence, hit.Marks, hit.Address)
        {
            Kind = hit.Kind is SearchKind.Fiche ? null : Slugs.Read<ContributionKind>(hit.Title),
            Year = where.On?.Year,
            Place = string.Join(", ", where.Places.Select(place => territories.Find(place)?.Name).OfType<string>().Take(MostPlaces)),
        };

    // All of France is nowhere in particular: nothing lies in it more than elsewhere.
    private bool LiesIn(TerritoryId here, IReadOnlyList<TerritoryId> places) =>
        here != TerritoryId.France && places.Any(place => territories.Contains(here, place));

    private static List<string> TellingWords(string text) =>
        [
            .. Tokenizer
                .Tokenize(text)
                .Select(token => token.Folded)
                .Where(word => word.Length >= ShortestWord && !StopWords.Contains(word))
                .DistinctBy(FrenchStemmer.Stem)
                .Take(MostWords),
        ];

    private sealed record Weighed(Guid Id, SearchHit Hit, IReadOnlyList<string> Words, double Weight);
}
