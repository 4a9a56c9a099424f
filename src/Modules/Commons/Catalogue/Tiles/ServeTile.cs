using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Maillage.Commons.Catalogue.Tiles;

/// <summary>The vector tiles of the map, with any filter of the catalogue: <c>/tuiles/6/32/22.mvt?theme=eau</c>.</summary>
internal static class ServeTile
{
    private const string MediaType = "application/vnd.mapbox-vector-tile";

    // Another process may count the same versions for other fiches.
    private static readonly string Process = Guid.CreateVersion7().ToString("N")[^8..];

    internal static void Map(IEndpointRouteBuilder app) => app.MapGet("/tuiles/{zoom:int}/{column:int}/{row:int}.mvt", Serve);

    private static async Task<Results<FileContentHttpResult, NotFound, StatusCodeHttpResult>> Serve(
        [AsParameters] AskedTile asked,
        CatalogueFilterReader reader,
        CatalogueQuery query
    )
    {
        var tile = new TileId(asked.Zoom, asked.Column, asked.Row);
        if (!tile.Exists)
        {
            return TypedResults.NotFound();
        }

        var filter = reader.Read(asked.Http.Request.Query).Filter.Matching;
        var chosen = await query.Choose(filter);
        var tag = new EntityTagHeaderValue($"\"{Process}-{chosen.Columns.Version.ToString(CultureInfo.InvariantCulture)}\"");
        asked.Http.Response.Headers.CacheControl = "no-cache"; // kept, but asked again: what was just published must be there
        return TypedResults.File(TileCutter.Cut(chosen.Columns, chosen.Selection, tile), MediaType, entityTag: tag);
    }

    /// <summary>The tile's place in its address.</summary>
    private readonly record struct AskedTile(int Zoom, int Column, int Row, HttpContext Http);
}
