using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Maillage.Territories.Show;

/// <summary>Anyone reads what goes on in a territory: the home page is the one of the instance's own.</summary>
internal static class ShowTerritory
{
    internal static void Map(IEndpointRouteBuilder app)
    {
        _ = app.MapGet("/", Home);
        _ = app.MapGet("/territoires/{id}", Show);
    }

    private static async Task<RazorComponentResult<TerritoryPage>> Home(
        HomeTerritory home,
        TerritoryReading reading,
        CancellationToken cancel
    ) => new(new { View = await reading.Read(home.Id, cancel) with { IsHome = true } });

    private static async Task<Results<RazorComponentResult<TerritoryPage>, RedirectHttpResult, NotFound>> Show(
        string id,
        TerritoryReading reading,
        KnownTerritories territories,
        CancellationToken cancel
    )
    {
        if (!TerritoryId.TryParse(id, out var territory))
        {
            return TypedResults.NotFound();
        }

        if (territories.Find(territory) is not null)
        {
            return new RazorComponentResult<TerritoryPage>(new { View = await reading.Read(territory, cancel) });
        }

        // A commune that merged leads to the one that it became part of.
        return territory.Kind is TerritoryKind.Commune && territories.Named(territory.Code) is [var today]
            ? TypedResults.Redirect($"/territoires/{today.Id}")
            : TypedResults.NotFound();
    }
}
