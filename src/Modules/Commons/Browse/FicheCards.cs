using System.Globalization;
using Maillage.Commons.Catalogue;
using Maillage.Commons.Contracts;
using Maillage.Commons.Search;
using Maillage.Kernel;
using Maillage.Territories;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Commons.Browse;

/// <summary>A row of the catalogue with its fiche.</summary>
/// <param name="Index">Its place among the rows asked for, from 0.</param>
/// <param name="Fiche">The fiche.</param>
/// <param name="Statements">How many statements of each kind are about it.</param>
/// <param name="Spot">Where it is shown.</param>
/// <param name="IsApproximate">Whether it may be elsewhere.</param>
internal sealed record FicheRow(
    int Index,
    Fiche Fiche,
    IReadOnlyList<(ContributionKind Kind, int Count)> Statements,
    Spot Spot,
    bool IsApproximate
);

/// <summary>Fills rows of the catalogue with what the list, and the API, show of them.</summary>
internal sealed class FicheCards(PlatformDb db, SearchWriter texts, ITerritories territories)
{
    public async Task<IReadOnlyList<FicheCard>> Of(Chosen chosen, CataloguePage page, string words, CancellationToken cancel)
    {
        var query = SearchQuery.Parse(words);
        return
        [
            .. (await Read(chosen.Columns, page.Rows, cancel)).Select(row =>
                Card(row.Fiche, page.First + row.Index + 1, query) with
                {
                    Statements = row.Statements,
                    Position = Position(row.Spot),
                    IsApproximate = row.IsApproximate,
                }
            ),
        ];
    }

    /// <summary>The fiches of these rows, in the same order; those that are gone since the catalogue was read are missing.</summary>
    public async Task<IReadOnlyList<FicheRow>> Read(FicheColumns columns, IReadOnlyList<int> rows, CancellationToken cancel)
    {
        var ids = rows.Select(row => columns.Ids[row]).ToArray();
        var fiches = (await db.Published(ids, cancel)).ToDictionary(f => f.Id);
        var said = await Statements(ids, cancel);
        return
        [
            .. rows.Index()
                .Where(row => fiches.ContainsKey(columns.Ids[row.Item]))
                .Select(row => new FicheRow(
                    row.Index,
                    fiches[columns.Ids[row.Item]],
                    [.. said[columns.Ids[row.Item]]],
                    columns.Spots[row.Item],
                    (columns.Traits[row.Item] & Traits.Approximate) != 0
                )),
        ];
    }

    /// <summary>The sentence that shows why a fiche was found.</summary>
    public Excerpt ExcerptOf(Fiche fiche, SearchQuery query) => Excerpt.Of(texts.EntryOf(fiche).Text, query);

    private async Task<ILookup<Guid, (ContributionKind, int)>> Statements(Guid[] fiches, CancellationToken cancel)
    {
        var counts = await db.Set<Contribution>()
            .Where(c => c.About != null && fiches.Contains(c.About.Value))
            .GroupBy(c => new { c.About, c.Kind })
            .Select(group => new
            {
                group.Key.About,
                group.Key.Kind,
                Count = group.Count(),
            })
            .ToListAsync(cancel);
        return counts.OrderBy(count => count.Kind).ToLookup(count => count.About!.Value, count => (count.Kind, count.Count));
    }

    private FicheCard Card(Fiche fiche, int number, SearchQuery query)
    {
        var content = fiche.Content;
        var place = content.Places.Select(territories.Find).OfType<Territory>().FirstOrDefault();
        var card = new FicheCard
        {
            Number = number,
            Id = fiche.Id,
            Kind = content.Kind,
            Title = content.Title,
            Text = content.Summary,
            Place = place is null ? "" : Place(place),
            PlaceName = place?.Name ?? "",
            Themes = content.Themes,
            Colleges = content.Colleges,
            StartsOn = content.StartsOn,
            Statements = [],
            Position = "",
        };
        if (query.Terms.Count == 0)
        {
            return card;
        }

        var excerpt = ExcerptOf(fiche, query);
        return card with { TitleMarks = Excerpt.MarksIn(content.Title, query), Text = excerpt.Sentence, TextMarks = excerpt.Marks };
    }

    private static string Place(Territory place) =>
        place.Id.Kind is TerritoryKind.Commune && place.Context.Length > 0 ? $"{place.Name}, {place.Context}" : place.Name;

    private static string Position(Spot spot) =>
        spot == Spot.Nowhere ? "" : string.Create(CultureInfo.InvariantCulture, $"{spot.Longitude:0.#####},{spot.Latitude:0.#####}");
}
