using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Maillage.Commons;

/// <summary>Answers a form that cannot be taken with a page that says why, and how to find again what was typed.</summary>
internal static class GuardedForms
{
    /// <summary>Twice the longest fiche, percent-encoded.</summary>
    public const int Kilobytes = 512;

    private const int Kilobyte = 1024;

    // Up to here a form that is too long is received all the same: browsers read no answer while they are still sending.
    private const int Received = 32 * Kilobyte * Kilobyte;

    public static TRoutes GuardForms<TRoutes>(this TRoutes routes)
        where TRoutes : IEndpointConventionBuilder
    {
        routes.Add(endpoint =>
        {
            var answer = endpoint.RequestDelegate!;
            endpoint.Metadata.Add(new RequestSizeLimitAttribute(Received));
            endpoint.RequestDelegate = context => (Refused(context)?.ExecuteAsync(context)) ?? answer(context);
        });
        return routes;
    }

    private static IResult? Refused(HttpContext context) =>
        context.Request.ContentLength > Kilobytes * Kilobyte
            ? new RazorComponentResult<MessagePage>(new { View = new MessageView("too-large", [Kilobytes]) })
            {
                StatusCode = StatusCodes.Status413PayloadTooLarge,
            }
        : context.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false, Error.InnerException: null }
            ? TypedResults.BadRequest() // the site's page for this gives back what was typed
        : null;
}
