using System.Globalization;
using Maillage.Commons.Catalogue;
using Maillage.Commons.Contracts;
using Maillage.Commons.Search;
using Maillage.Kernel;
using Maillage.Territories;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Commons.Browse;

/// <summary>Fills rows of the catalogue with what the list shows of them.</summary>
internal sealed class FicheCards(PlatformDb db, SearchWriter texts, ITerritories territories)
{
    public async Task<IReadOnlyList<FicheCard>> Of(Chosen chosen, CataloguePage page, string words, CancellationToken cancel)
    {
        var ids = page.Rows.Select(row => chosen.Columns.Ids[row]).ToArray();
        var fiches = await db.Set<Fiche>().AsNoTracking().Where(f => ids.Contains(f.Id)).ToDictionaryAsync(f => f.Id, cancel);
        var said = await Statements(ids, cancel);
        var query = SearchQuery.Parse(words);
        return
        [
            .. page
                .Rows.Index()
                .Where(row => fiches.ContainsKey(chosen.Columns.Ids[row.Item])) // gone since the catalogue was read
                .Select(row =>
                    Card(fiches[chosen.Columns.Ids[row.Item]], page.First + row.Index + 1, query) with
                    {
                        Statements = [.. said[chosen.Columns.Ids[row.Item]]],
                        Position = Position(chosen.Columns, row.Item),
                        IsApproximate = (chosen.Columns.Traits[row.Item] & Traits.Approximate) != 0,
                    }
                ),
        ];
    }

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
        var card = new FicheCard
        {
            Number = number,
            Id = fiche.Id,
            Kind = content.Kind,
            Title = content.Title,
            Text = content.Summary,
            Place = Place(content.Places),
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

        var excerpt = Excerpt.Of(texts.EntryOf(fiche).Text, query);
        return card with { TitleMarks = Excerpt.MarksIn(content.Title, query), Text = excerpt.Sentence, TextMarks = excerpt.Marks };
    }

    private string Place(IReadOnlyList<TerritoryId> places)
    {
        var first = places.Select(territories.Find).OfType<Territory>().FirstOrDefault();
        return first is null ? ""
            : first.Id.Kind is TerritoryKind.Commune && first.Context.Length > 0 ? $"{first.Name}, {first.Context}"
            : first.Name;
    }

    private static string Position(FicheColumns columns, int row)
    {
        var spot = columns.Spots[row];
        return spot == Spot.Nowhere ? "" : string.Create(CultureInfo.InvariantCulture, $"{spot.Longitude:0.#####},{spot.Latitude:0.#####}");
    }
}
