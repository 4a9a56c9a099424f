using Maillage.Design;
using Maillage.Members.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Maillage.Sources;

/// <summary>What is answered to somebody who may not enter: a visitor is asked who she is, a member is told whom to ask.</summary>
internal static class Door
{
    public static IResult Closed(ICurrentMember member, HttpContext context) =>
        member.Id is null
            ? TypedResults.LocalRedirect(SignInAddress.For(context, "/sources"))
            : Says(new("door.closed", "door.closed-help", []), StatusCodes.Status403Forbidden);

    public static RazorComponentResult<MessagePage> Missing() =>
        Says(new("door.missing", "door.missing-help", []), StatusCodes.Status404NotFound);

    public static RazorComponentResult<MessagePage> Says(MessageView view, int status) => new(new { View = view }) { StatusCode = status };
}

/// <summary>A page that says one thing.</summary>
/// <param name="Title">Key of its title.</param>
/// <param name="Help">Key of the sentence that says what to do.</param>
/// <param name="Args">What that sentence needs.</param>
public sealed record MessageView(string Title, string Help, IReadOnlyList<object> Args);
