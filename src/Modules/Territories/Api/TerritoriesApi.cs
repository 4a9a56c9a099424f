using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Maillage.Territories.Api;

/// <summary>A territory, as programs read it.</summary>
/// <param name="Id"><c>commune:22050</c>.</param>
/// <param name="Kind"><c>commune</c>, <c>epci</c>, <c>departement</c>, <c>region</c>, <c>perimetre</c>, <c>pays</c>.</param>
/// <param name="Code">INSEE code, SIREN or slug.</param>
/// <param name="Name">Its name.</param>
/// <param name="Context">What tells it from its homonyms.</param>
/// <param name="Label">Name and context.</param>
/// <param name="Population">Inhabitants; 0 when unknown.</param>
/// <param name="Position">Its centre; null when nothing is known of it.</param>
public sealed record TerritoryOfApi(
    string Id,
    string Kind,
    string Code,
    string Name,
    string Context,
    string Label,
    int Population,
    PositionOfApi? Position
)
{
    /// <summary>The old name or code that matched what was asked; null when it was the name itself.</summary>
    public string? Matched { get; init; }

    internal static TerritoryOfApi Of(Territory territory, string? matched = null) =>
        new(
            territory.Id.ToString(),
            territory.Id.Kind.ToString().ToLowerInvariant(),
            territory.Id.Code,
            territory.Name,
            territory.Context,
            territory.Label,
            territory.Population,
            territory.Position is { } place ? new(place.Latitude, place.Longitude, place.IsApproximate) : null
        )
        {
            Matched = matched,
        };
}

/// <summary>A point, WGS 84, in degrees.</summary>
/// <param name="Latitude">North positive.</param>
/// <param name="Longitude">East positive.</param>
/// <param name="Approximate">Whether it was derived from neighbours instead of being known.</param>
public sealed record PositionOfApi(double Latitude, double Longitude, bool Approximate);

/// <summary>Territories found.</summary>
/// <param name="Items">Best first.</param>
public sealed record TerritoriesOfApi(IReadOnlyList<TerritoryOfApi> Items);

/// <summary>Programs, and the fields of our own pages, look territories up.</summary>
internal static class TerritoriesApi
{
    private const int MostItems = 50;

    internal static void Map(IEndpointRouteBuilder territories)
    {
        _ = territories.MapGet("/", Search);
        _ = territories.MapGet("/{id}", Show);
    }

    private static Ok<TerritoriesOfApi> Search(ITerritories territories, string? q = null, int limit = 10) =>
        TypedResults.Ok(
            new TerritoriesOfApi([
                .. territories
                    .Suggest(q ?? "", Math.Clamp(limit, 1, MostItems))
                    .Select(found => TerritoryOfApi.Of(found.Territory, found.Matched)),
            ])
        );

    private static Results<Ok<TerritoryOfApi>, NotFound> Show(string id, ITerritories territories) =>
        TerritoryId.TryParse(id, out var parsed) && territories.Find(parsed) is { } territory
            ? TypedResults.Ok(TerritoryOfApi.Of(territory))
            : TypedResults.NotFound();
}
