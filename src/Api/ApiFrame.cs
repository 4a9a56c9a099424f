using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Api;

/// <summary>What holds for every address of the API.</summary>
public static class ApiFrame
{
    private const int DownloadsAtOnce = 4;
    private const string ADay = "86400";

    /// <summary>Registers what the modules' APIs share.</summary>
    public static IServiceCollection AddApi(this IServiceCollection services, IConfiguration configuration) =>
        services
            .AddSingleton(new DownloadGate(configuration.GetValue("Api:DownloadsAtOnce", DownloadsAtOnce)))
            .ConfigureHttpJsonOptions(json =>
            {
                json.SerializerOptions.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All); // accents are read as they are
                json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict; // and so described: a number is no text
                json.SerializerOptions.TypeInfoResolver = (
                    json.SerializerOptions.TypeInfoResolver ?? new DefaultJsonTypeInfoResolver()
                ).WithAddedModifier(InheritedFirst);
            });

    /// <summary>Lets every site read the API from a browser, and answers HEAD as GET without its body.</summary>
    public static void UseApi(this IApplicationBuilder app) =>
        app.Use(
            static (http, next) =>
            {
                if (!http.Request.Path.StartsWithSegments(ApiAddress.Root, StringComparison.Ordinal))
                {
                    return next(http);
                }

                if (HttpMethods.IsOptions(http.Request.Method))
                {
                    return Permit(http);
                }

                if (HttpMethods.IsHead(http.Request.Method))
                {
                    http.Request.Method = HttpMethods.Get; // the server itself still knows that no body may leave
                }

                if (HttpMethods.IsGet(http.Request.Method))
                {
                    http.Response.OnStarting(Open, http); // last, so that a problem is readable too
                }

                return next(http);
            }
        );

    /// <summary>Maps one thing that programs can ask.</summary>
    /// <param name="api">The API, or a part of it.</param>
    /// <param name="path">Below it.</param>
    /// <param name="operation">What it is.</param>
    /// <param name="answer">What answers it: the parameters of the address are read by <see cref="ApiQuery"/>.</param>
    public static void MapApi(this IEndpointRouteBuilder api, string path, ApiOperation operation, Delegate answer)
    {
        ArgumentNullException.ThrowIfNull(operation);
        var known = operation.Parameters.Where(parameter => !parameter.IsInPath).Select(parameter => parameter.Name).ToArray();
        _ = api.MapGet(path, answer)
            .WithName("api." + operation.Name)
            .WithMetadata(operation)
            .Produces(StatusCodes.Status200OK, operation.Answer, operation.MediaType)
            .AddEndpointFilter(
                (call, next) =>
                    call.HttpContext.Request.Query.Keys.FirstOrDefault(key => !known.Contains(key)) is { } key
                        ? ValueTask.FromResult<object?>(Unknown(key, known))
                        : next(call)
            );
    }

    // What a list says of a thing comes first, then what only the thing itself says.
    private static void InheritedFirst(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => property.Order == 0))
        {
            var declared = (property.AttributeProvider as MemberInfo)?.DeclaringType ?? type.Type;
            for (var above = declared.BaseType; above is not null; above = above.BaseType)
            {
                property.Order++;
            }
        }
    }

    private static ApiProblem Unknown(string key, string[] known)
    {
        var quoted = key.Length > 60 ? key[..60] + "…" : key;
        return new ApiProblem(ApiProblem.UnknownParameter, quoted, known.Length == 0 ? "—" : string.Join(", ", known))
            .With("parameter", quoted)
            .With("allowed", known);
    }

    private static Task Open(object http)
    {
        var headers = ((HttpContext)http).Response.Headers;
        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlExposeHeaders = "ETag, Retry-After, Content-Disposition";
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        return Task.CompletedTask;
    }

    // What a browser asks before it sends a header of the page's own, such as If-None-Match.
    private static Task Permit(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlAllowMethods = "GET, HEAD";
        headers.AccessControlAllowHeaders = "If-None-Match, Accept, Accept-Language";
        headers.AccessControlMaxAge = ADay;
        headers.Allow = "GET, HEAD, OPTIONS";
        http.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }
}
