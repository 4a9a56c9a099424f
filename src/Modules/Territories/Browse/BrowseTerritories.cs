using Maillage.Kernel;
using Maillage.Members.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Maillage.Territories.Browse;

/// <summary>All that the page shows.</summary>
/// <param name="Typed">What was searched for; empty when nothing was.</param>
/// <param name="Found">What it may mean.</param>
/// <param name="Perimeters">The perimeters of one's own and the well-known ones.</param>
/// <param name="Regions">The régions.</param>
/// <param name="Home">The instance's home territory.</param>
public sealed record TerritoriesView(
    string Typed,
    IReadOnlyList<TerritorySuggestion> Found,
    IReadOnlyList<Territory> Perimeters,
    IReadOnlyList<Territory> Regions,
    Territory Home
)
{
    /// <summary>Whether the reader may draw perimeters.</summary>
    public bool MayDraw { get; init; }

    /// <summary>Whether the reader may choose the home territory.</summary>
    public bool MayChooseHome { get; init; }

    /// <summary>What was typed as the home territory and did not mean one only; null when all is well.</summary>
    public string? HomeTyped { get; init; }

    /// <summary>The homonyms to choose from, when there are any.</summary>
    public IReadOnlyList<Territory> HomeChoices { get; init; } = [];
}

/// <summary>Anyone looks for a territory; an administrator chooses the one of the home page.</summary>
internal static class BrowseTerritories
{
    private const int MostFound = 30;

    internal static void Map(IEndpointRouteBuilder app)
    {
        _ = app.MapGet("/territoires", Browse);
        _ = app.MapPost("/territoires/accueil", ChooseHome);
    }

    private static RazorComponentResult<TerritoriesPage> Browse(
        KnownTerritories territories,
        HomeTerritory home,
        ICurrentMember member,
        string? q = null
    ) => new(new { View = View(territories, home, member) with { Typed = q ?? "", Found = territories.Suggest(q ?? "", MostFound) } });

    private static async Task<
        Results<RazorComponentResult<TerritoriesPage>, RedirectHttpResult, ForbidHttpResult, StatusCodeHttpResult>
    > ChooseHome(
        [FromForm] string territoire,
        KnownTerritories territories,
        HomeTerritory home,
        ICurrentMember member,
        PlatformDb db,
        CancellationToken cancel
    )
    {
        if (!member.May(TerritoriesAct.ChooseHome))
        {
            return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        }

        var meant = territories.Named(territoire);
        if (meant.Count != 1)
        {
            return new RazorComponentResult<TerritoriesPage>(
                new { View = View(territories, home, member) with { HomeTyped = territoire, HomeChoices = meant } }
            )
            {
                StatusCode = StatusCodes.Status422UnprocessableEntity,
            };
        }

        await Setting.Write(db, Setting.Home, meant[0].Id.ToString(), cancel);
        _ = await db.SaveChangesAsync(cancel);
        home.Choose(meant[0].Id.ToString());
        return TypedResults.Redirect("/territoires");
    }

    private static TerritoriesView View(KnownTerritories territories, HomeTerritory home, ICurrentMember member) =>
        new(
            "",
            [],
            [.. territories.Perimeters.Select(perimeter => territories.Find(perimeter.Id)!)],
            territories.Within(TerritoryId.France),
            territories.Find(home.Id)!
        )
        {
            MayDraw = member.May(TerritoriesAct.DrawPerimeter),
            MayChooseHome = member.May(TerritoriesAct.ChooseHome),
        };
}
