using System.Buffers;
using System.Text.Json;
using Maillage.Territories;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Maillage.Commons.Catalogue.Tiles;

/// <summary>The map's own background: the outlines of the départements as GeoJSON, so that no other site is asked.</summary>
internal static class ServeOutlines
{
    public const string Address = "/carte/departements.json";

    internal static void Map(IEndpointRouteBuilder app)
    {
        byte[]? written = null; // the outlines are those of the program: written once, at the first request
        app.MapGet(
            Address,
            (IOutlines outlines, HttpContext http) =>
            {
                http.Response.Headers.CacheControl = "public, max-age=86400";
                return TypedResults.Bytes(written ??= Write(outlines.Departements), "application/geo+json");
            }
        );
    }

    private static byte[] Write(IReadOnlyList<DepartementOutline> outlines)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteStartArray("features");
        foreach (var outline in outlines)
        {
            Write(json, outline);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, DepartementOutline outline)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteStartObject("properties");
        json.WriteString("code", outline.Code);
        json.WriteEndObject();
        json.WriteStartObject("geometry");
        json.WriteString("type", "MultiPolygon");
        json.WriteStartArray("coordinates");
        foreach (var ring in outline.Rings)
        {
            json.WriteStartArray();
            WriteRing(json, ring);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteRing(Utf8JsonWriter json, double[] ring)
    {
        json.WriteStartArray();
        for (var at = 0; at <= ring.Length; at += 2) // closed: the first point comes again
        {
            json.WriteStartArray();
            json.WriteRawValue(Decimals(ring[at % ring.Length]));
            json.WriteRawValue(Decimals(ring[(at + 1) % ring.Length]));
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static string Decimals(double degrees) => degrees.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture);
}
