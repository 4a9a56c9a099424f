using Maillage.Api;
using Maillage.Kernel;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Maillage.Host.Status;

/// <summary>All that the page shows.</summary>
/// <param name="Key">Names its sentences: <c>not-found</c>, <c>disk-full</c>…</param>
/// <param name="Again">Where trying again leads.</param>
/// <param name="Reference">What to give to the team, when something broke.</param>
public sealed record StatusView(string Key, string Again, string? Reference)
{
    /// <summary>What she had typed, when it can be sent again.</summary>
    public KeptForm? Kept { get; init; }
}

/// <summary>What people and programs read when an address leads nowhere, is not for them, or something broke.</summary>
internal static class StatusPages
{
    public static void UseStatusPages(this WebApplication app)
    {
        app.UseExceptionHandler(errors => errors.Run(Broken));
        app.UseStatusCodePages(context => Answer(context.HttpContext, KeyOf(context.HttpContext), null));
    }

    private static async Task Broken(HttpContext context)
    {
        var error = context.Features.GetRequiredFeature<IExceptionHandlerFeature>().Error;
        var (status, key) = Judge(error);
        context.Response.StatusCode = status;
        if (status < 500)
        {
            await Answer(context, key, null);
            return;
        }

        // The kind and the place only: a message may quote what people wrote.
        var reference = context.TraceIdentifier.Replace(":", "-", StringComparison.Ordinal);
        var log = context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Maillage.Errors");
        log.LogError("{Reference}: {Error} at {Place}", reference, error.GetType().FullName, error.StackTrace);
        await Answer(context, key, reference);
    }

    private static (int Status, string Key) Judge(Exception error) =>
        error switch
        {
            BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => (413, "too-large"),
            BadHttpRequestException { InnerException: AntiforgeryValidationException } or AntiforgeryValidationException => (
                400,
                "stale-form"
            ),
            BadHttpRequestException bad => (bad.StatusCode, "bad-request"),
            RefusedException => (422, "refused"),
            _ => StorageTroubles.Of(error) switch
            {
                StorageTrouble.Full => (507, "disk-full"),
                StorageTrouble.ReadOnly => (503, "read-only"),
                StorageTrouble.OutOfReach => (503, "out-of-reach"),
                _ => (500, "broken"),
            },
        };

    private static string KeyOf(HttpContext context) =>
        context.Response.StatusCode switch
        {
            400 when context.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false, Error: var error } => IsTooLarge(error)
                ? "too-large"
                : "stale-form",
            400 => "bad-request",
            401 or 403 => "forbidden",
            404 or 405 => "not-found",
            413 => "too-large",
            429 => "too-fast",
            _ => "broken",
        };

    // The token lies in the form, and the form was longer than may be read.
    private static bool IsTooLarge(Exception? error) =>
        error?.InnerException is BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge };

    private static async Task Answer(HttpContext context, string key, string? reference)
    {
        var status = context.Response.StatusCode;
        if (context.Request.Path.StartsWithSegments(ApiAddress.Root))
        {
            var problem = ApiProblem.OfStatus(status);
            await (reference is null ? problem : problem.With("reference", reference)).ExecuteAsync(context);
            return;
        }

        var again = HttpMethods.IsGet(context.Request.Method) ? context.Request.Path + context.Request.QueryString : "/";
        var view = new StatusView(key, again, reference) { Kept = key is "stale-form" ? await KeptForm.Of(context.Request) : null };
        context.Response.Headers.CacheControl = "no-store";
        await new RazorComponentResult<StatusPage>(new { View = view }) { StatusCode = status }.ExecuteAsync(context);
    }
}
