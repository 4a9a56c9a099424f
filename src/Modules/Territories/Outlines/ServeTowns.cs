using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Maillage.Territories.Outlines;

/// <summary>Names for the map's own background: <c>[["Paris", 2.352, 48.857], …]</c>, the largest town first.</summary>
internal static class ServeTowns
{
    public const string Address = "/carte/villes.json";
    private const int Decimals = 3; // about 100 m

    internal static void Map(IEndpointRouteBuilder app) => _ = app.MapGet(Address, Serve);

    private static JsonHttpResult<object[][]> Serve(MainTowns towns, HttpContext http)
    {
        http.Response.Headers.CacheControl = "public, max-age=86400";
        return TypedResults.Json<object[][]>([.. towns.All.Select(Line)]);
    }

    private static object[] Line(Territory town)
    {
        var place = town.Position!.Value;
        return [town.Name, Math.Round(place.Longitude, Decimals), Math.Round(place.Latitude, Decimals)];
    }
}
