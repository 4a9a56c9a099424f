using Maillage.Kernel;
using Maillage.Workshops.Minutes.Read;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Maillage.Workshops.Minutes;

/// <summary>What is answered to somebody for whom there is nothing to read, or who may not write.</summary>
internal static class Answers
{
    public static IResult Missing() => Says(new("missing", "/"), StatusCodes.Status404NotFound);

    /// <summary>Not shared yet, or no more: a facilitator may sign in.</summary>
    public static IResult NotYet(MinutesVisit visit) => Says(new("not-yet", visit.Address), StatusCodes.Status404NotFound);

    /// <summary>Only for whoever came in with the code of the room.</summary>
    public static IResult NoSeat(Guid workshop) => Says(new("no-seat", $"/ateliers/{workshop}"), StatusCodes.Status403Forbidden);

    /// <summary>Only for those who facilitate.</summary>
    public static IResult Closed(Guid workshop, HttpContext context) =>
        Says(
            new("closed", HttpMethods.IsGet(context.Request.Method) ? context.Request.Path : MinutesAddress.Of(workshop)),
            StatusCodes.Status403Forbidden
        );

    public static int Status(IReadOnlyCollection<Refusal> refusals) =>
        refusals.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK;

    private static RazorComponentResult<MinutesMessagePage> Says(MinutesMessage message, int status) =>
        new(new { View = message }) { StatusCode = status };
}

/// <summary>A page that says one thing.</summary>
/// <param name="Key">Of its title, and of the sentence that says what to do.</param>
/// <param name="Back">Where signing in leads back to.</param>
public sealed record MinutesMessage(string Key, string Back);
