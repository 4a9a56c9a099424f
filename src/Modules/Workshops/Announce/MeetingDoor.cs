using Maillage.Design;
using Maillage.Members.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Maillage.Workshops.Announce;

/// <summary>What is answered to somebody who may not enter: a visitor is asked who she is, a member is told whom to ask.</summary>
internal static class MeetingDoor
{
    public static IResult Closed(ICurrentMember member, HttpContext context) =>
        member.Id is null
            ? TypedResults.LocalRedirect(SignInAddress.For(context, "/ateliers"))
            : Says("door.closed", StatusCodes.Status403Forbidden);

    public static RazorComponentResult<MeetingMessagePage> Missing() => Says("door.missing", StatusCodes.Status404NotFound);

    private static RazorComponentResult<MeetingMessagePage> Says(string message, int status) =>
        new(new { Message = message }) { StatusCode = status };
}
