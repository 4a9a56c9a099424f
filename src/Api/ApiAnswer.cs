using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Maillage.Api;

/// <summary>JSON with the tag of its own bytes.</summary>
/// <param name="value">What is answered.</param>
/// <param name="mediaType">How it is read.</param>
public sealed class ApiAnswer(object value, string mediaType = "application/json") : IResult
{
    /// <summary>GeoJSON.</summary>
    public const string OnMap = "application/geo+json";

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var options = httpContext.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        var bytes = JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), options);
        if (httpContext.IsHeldByAsker(ApiTag.Of(bytes)))
        {
            return Task.CompletedTask;
        }

        httpContext.Response.ContentType = $"{mediaType}; charset=utf-8";
        return httpContext.Response.Body.WriteAsync(bytes, httpContext.RequestAborted).AsTask();
    }
}

/// <summary>What the asker would rather have.</summary>
public static class Accepted
{
    /// <summary>Whether GeoJSON is asked for before JSON.</summary>
    public static bool PrefersMap(this HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        http.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        var accepted = http.Request.GetTypedHeaders().Accept;
        return Weight(accepted, ApiAnswer.OnMap) is > 0 and var map && map >= Weight(accepted, "application/json");
    }

    private static double Weight(IList<MediaTypeHeaderValue> accepted, string mediaType) =>
        accepted
            .Where(range => range.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase))
            .Select(range => range.Quality ?? 1)
            .DefaultIfEmpty(0)
            .Max();
}
