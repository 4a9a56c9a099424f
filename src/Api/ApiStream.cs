using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Maillage.Api;

/// <summary>A GeoJSON collection of any size, written as its features come.</summary>
/// <param name="features">The features, in order.</param>
/// <param name="total">How many there are.</param>
/// <param name="fileName">What a browser calls the file.</param>
public sealed class ApiStream<TProperties>(IAsyncEnumerable<Feature<TProperties>> features, int total, string fileName) : IResult
{
    private const int Pending = 64 * 1024; // bytes

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var options = httpContext.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        var cancel = httpContext.RequestAborted;
        httpContext.Response.ContentType = ApiAnswer.OnMap + "; charset=utf-8";
        httpContext.Response.Headers.ContentDisposition = $"inline; filename=\"{fileName}\"";
        await using var json = new Utf8JsonWriter(httpContext.Response.BodyWriter, new() { Encoder = options.Encoder });
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteStartArray("features");
        await foreach (var feature in features.WithCancellation(cancel))
        {
            JsonSerializer.Serialize(json, feature, options);
            if (json.BytesPending > Pending)
            {
                await json.FlushAsync(cancel);
                _ = await httpContext.Response.BodyWriter.FlushAsync(cancel);
            }
        }

        json.WriteEndArray();
        json.WriteNull("next");
        json.WriteNumber("total", total);
        json.WriteEndObject();
        await json.FlushAsync(cancel);
    }
}
