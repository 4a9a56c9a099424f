using Maillage.Commons.Contracts;
using Maillage.Commons.Search;
using Maillage.Kernel;
using Maillage.Sources.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Commons.Browse;

/// <summary>Anyone searches fiches and what was said, and is led to the exact place of each quote.</summary>
internal static class SearchEverything
{
    public const string Path = "/recherche";
    private const int PageSize = 20;
    private const int Furthest = 1000;
    private const int MaxWords = 200;

    internal static void Map(IEndpointRouteBuilder app) => app.MapGet(Path, Show);

    private static async Task<RazorComponentResult<SearchPage>> Show([AsParameters] Asked asked, CancellationToken cancel)
    {
        var words = (asked.Q ?? "").Trim();
        words = words.Length > MaxWords ? words[..MaxWords] : words;
        var label = Known(asked.Genre);
        var skip = Math.Clamp(asked.Suite ?? 0, 0, Furthest);
        var query = SearchQuery.Parse(words);
        var hits = await asked.Search.Find(query, new(label, skip, PageSize + 1), cancel);
        var counts = await asked.Search.Count(query, cancel);
        var view = new SearchView(words, label, counts, await Found(asked, hits.Take(PageSize), cancel));
        var hasNext = hits.Count > PageSize && skip + PageSize <= Furthest;
        return new(new { View = view with { Next = hasNext ? $"{view.Address(label)}&suite={skip + PageSize}" : null } });
    }

    private static string Known(string? label) =>
        Slugs.Read<ContributionKind>(label) is { } said ? said.Slug()
        : Slugs.Read<FicheKind>(label) is { } kind ? kind.Slug()
        : "";

    private static async Task<IReadOnlyList<FoundThing>> Found(Asked asked, IEnumerable<SearchHit> hits, CancellationToken cancel)
    {
        var found = hits.ToList();
        var said = found.Where(hit => hit.Kind is SearchKind.Statement).Select(hit => hit.Id).ToArray();
        var sources = await asked
            .Db.Set<Contribution>()
            .Where(c => said.Contains(c.Id))
            .ToDictionaryAsync(c => c.Id, c => c.Source, cancel);
        var cards = await asked.Shelf.Find([.. sources.Values.Distinct()], cancel);
        var fiches = found.Where(hit => hit.Kind is SearchKind.Fiche).Select(hit => hit.Id).ToArray();
        var kinds = await asked.Db.Set<Fiche>().Where(f => fiches.Contains(f.Id)).ToDictionaryAsync(f => f.Id, f => f.Content.Kind, cancel);
        var query = SearchQuery.Parse(asked.Q ?? "");
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

    /// <summary>What the address says, and what answers it.</summary>
    private readonly record struct Asked(
        [FromQuery] string? Q,
        [FromQuery] string? Genre,
        [FromQuery] int? Suite,
        CommonsSearch Search,
        PlatformDb Db,
        ISourceShelf Shelf
    );
}
