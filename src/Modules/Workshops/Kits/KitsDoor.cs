using Maillage.Members.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Maillage.Workshops.Kits;

/// <summary>What is answered to somebody who may not enter: a visitor is asked who she is, a member is told whom to ask.</summary>
internal static class KitsDoor
{
    public static IResult Closed(ICurrentMember member, HttpContext context) =>
        member.Id is null
            ? TypedResults.LocalRedirect($"/connexion?retour={Uri.EscapeDataString(Asked(context))}")
            : Says("closed", StatusCodes.Status403Forbidden);

    public static RazorComponentResult<KitMessagePage> Missing() => Says("missing", StatusCodes.Status404NotFound);

    private static RazorComponentResult<KitMessagePage> Says(string message, int status) =>
        new(new { Message = message }) { StatusCode = status };

    // A form that was sent cannot be sent again by a link.
    private static string Asked(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method) ? context.Request.Path + context.Request.QueryString : "/ateliers/kits";
}
