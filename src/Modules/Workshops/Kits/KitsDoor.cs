using Maillage.Design;
using Maillage.Members.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Maillage.Workshops.Kits;

/// <summary>What is answered to somebody who may not enter: a visitor is asked who she is, a member is told whom to ask.</summary>
internal static class KitsDoor
{
    public static IResult Closed(ICurrentMember member, HttpContext context) =>
        member.Id is null
            ? TypedResults.LocalRedirect(SignInAddress.For(context, "/ateliers/kits"))
            : Says("closed", StatusCodes.Status403Forbidden);

    public static RazorComponentResult<KitMessagePage> Missing() => Says("missing", StatusCodes.Status404NotFound);

    private static RazorComponentResult<KitMessagePage> Says(string message, int status) =>
        new(new { Message = message }) { StatusCode = status };
}
