using Maillage.Commons.Catalogue;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Maillage.Commons.Browse;

/// <summary>Anyone looks through the published fiches: by words, by facets, on the map, in a list or in a table.</summary>
internal static class BrowseFiches
{
    public const string Path = "/fiches";
    private const int PageSize = 20;
    private const int TableSize = 50;
    private const int MostSuggestions = 6;

    internal static void Map(IEndpointRouteBuilder app) => app.MapGet(Path, Show);

    private static async Task<RazorComponentResult<BrowsePage>> Show([AsParameters] Parts parts, CancellationToken cancel)
    {
        var (filter, ignored) = parts.Reader.Read(parts.Http.Request.Query);
        var chosen = await parts.Query.Choose(filter);
        var counts = chosen.Facets();
        var size = filter.View is CatalogueView.Tableau ? TableSize : PageSize;
        var page = CatalogueQuery.Page(chosen, filter.Cursor, size);
        var view = new BrowseView
        {
            Filter = filter,
            Ignored = ignored,
            Total = counts.Total,
            Everything = chosen.Columns.Count,
            Facets = parts.Menus.Of(filter, counts),
            Chips = await Chips(parts, filter, counts.Total == 0),
            Cards = await parts.Cards.Of(chosen, page, filter.Words, cancel),
            Pages = PageLinks.Of(filter, page, counts.Total, size),
            Zone = counts.Zone,
        };
        return new(new { View = view });
    }

    /// <summary>What was chosen; when nothing matches, how much each choice taken back would give.</summary>
    private static async Task<IReadOnlyList<Chip>> Chips(Parts parts, CatalogueFilter filter, bool withCounts)
    {
        var chips = new List<Chip>();
        foreach (var (label, without) in parts.Menus.Chosen(filter))
        {
            int? count = withCounts && chips.Count < MostSuggestions ? (await parts.Query.Choose(without)).Facets().Total : null;
            chips.Add(new(label, without.Address(Path), count));
        }

        return chips;
    }

    /// <summary>What the page is made with.</summary>
    private readonly record struct Parts(
        HttpContext Http,
        CatalogueFilterReader Reader,
        CatalogueQuery Query,
        FacetMenus Menus,
        FicheCards Cards
    );
}
