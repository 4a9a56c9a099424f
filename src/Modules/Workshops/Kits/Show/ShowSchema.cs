using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace Maillage.Workshops.Kits.Show;

/// <summary>The schema of a kit's file, for editors.</summary>
internal static class ShowSchema
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // a file of its own, never part of a page
    };

    internal static void Map(IEndpointRouteBuilder kits) => kits.MapGet("/schema.json", Show).WithMetadata(KitAct.ReadShipped);

    private static ContentHttpResult Show(IStringLocalizer<KitTexts> texts) =>
        TypedResults.Text(KitSchema.Build(texts).ToJsonString(Readable), "application/schema+json; charset=utf-8");
}
