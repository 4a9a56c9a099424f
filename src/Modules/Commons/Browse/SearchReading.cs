using Maillage.Commons.Contracts;
using Maillage.Commons.Search;
using Maillage.Kernel;
using Maillage.Sources.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Commons.Browse;

/// <summary>What is asked of the search.</summary>
/// <param name="Words">What was typed.</param>
/// <param name="Label">The one kind looked at, as a slug; empty for all.</param>
/// <param name="Skip">How many are passed over.</param>
/// <param name="Take">How many at most.</param>
internal sealed record AskedSearch(string Words, string Label, int Skip, int Take);

/// <summary>Searches fiches and statements, and says of each what it is and where it was said: for the page and for the API.</summary>
internal sealed class SearchReading(CommonsSearch search, PlatformDb db, ISourceShelf shelf)
{
    /// <summary>How far one may leaf: whoever looks further asks something narrower.</summary>
    public const int Furthest = 1000;

    /// <summary>A kind of fiche or of statement; empty when it is none.</summary>
    public static string Known(string? label) =>
        Slugs.Read<ContributionKind>(label) is { } said ? said.Slug()
        : Slugs.Read<FicheKind>(label) is { } kind ? kind.Slug()
        : "";

    /// <summary>One page of what was found, and where the next one begins: null on the last.</summary>
    public async Task<(SearchView View, int? Next)> Read(AskedSearch asked, CancellationToken cancel)
    {
        var query = SearchQuery.Parse(asked.Words);
        var hits = await search.Find(query, new(asked.Label, asked.Skip, asked.Take + 1), cancel);
        var counts = await search.Count(query, cancel);
        var found = await Found(query, [.. hits.Take(asked.Take)], cancel);
        var next = asked.Skip + asked.Take;
        return (new(asked.Words, asked.Label, counts, found), hits.Count > asked.Take && next <= Furthest ? next : null);
    }

    private async Task<IReadOnlyList<FoundThing>> Found(SearchQuery query, IReadOnlyList<SearchHit> found, CancellationToken cancel)
    {
        var said = found.Where(hit => hit.Kind is SearchKind.Statement).Select(hit => hit.Id).ToArray();
        var sources = await db.Set<Contribution>().Where(c => said.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Source, cancel);
        var cards = await shelf.Find([.. sources.Values.Distinct()], cancel);
        var fiches = found.Where(hit => hit.Kind is SearchKind.Fiche).Select(hit => hit.Id).ToArray();
        var kinds = await db.Set<Fiche>().Where(f => fiches.Contains(f.Id)).ToDictionaryAsync(f => f.Id, f => f.Content.Kind, cancel);
        return
        [
            .. found.Select(hit =>
                hit.Kind is SearchKind.Fiche
                    ? new FoundThing(hit, null, kinds.GetValueOrDefault(hit.Id), null) { TitleMarks = Excerpt.MarksIn(hit.Title, query) }
                    : new FoundThing(
                        hit,
                        Slugs.Read<ContributionKind>(hit.Title),
                        null,
                        cards.GetValueOrDefault(sources.GetValueOrDefault(hit.Id))
                    )
            ),
        ];
    }
}
