using System.Globalization;
using Maillage.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Maillage.Workshops.ComeIn;

/// <summary>Somebody in the room types the words that were said aloud, and is led in.</summary>
internal static class TypeCode
{
    private const int LongestTyped = 80;
    private const int SecondsToWait = 60;

    internal static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/rejoindre", Show);
        app.MapPost("/rejoindre", Open);
    }

    // Whoever comes from a page of a workshop without a place in it is told why she is here.
    private static RazorComponentResult<TypeCodePage> Show(string? motif) =>
        new(new { View = new TypeCodeView("", null) { HasNoSeat = motif == "sans-place" } });

    private static async Task<IResult> Open([FromForm] string? code, [AsParameters] CodeDesk desk)
    {
        var typed = LineText.Clean(code);
        if (typed.Length > LongestTyped)
        {
            return Refuse(typed, new Refusal("code.unreadable"));
        }

        if (SpokenCode.Read(typed) is null)
        {
            return SpokenCode.Guess(typed) is { } meant
                ? Refuse(meant, new Refusal("code.near", meant))
                : Refuse(typed, WhyUnreadable(typed));
        }

        try
        {
            return await desk.Turns.Find(desk.Address, () => desk.Meetings.ByCode(typed, desk.Cancel), desk.Cancel) is { } meeting
                ? TypedResults.LocalRedirect($"/rejoindre/{meeting.Key}")
                : Refuse(typed, new Refusal(await desk.Meetings.IsExpired(typed, desk.Cancel) ? "code.expired" : "code.unknown"));
        }
        catch (RefusedException refused)
        {
            desk.Context.Response.Headers.RetryAfter = SecondsToWait.ToString(CultureInfo.InvariantCulture);
            return Page(typed, refused.Refusals[0], StatusCodes.Status429TooManyRequests);
        }
    }

    // It says nothing about which codes there are: the words that codes are made of are no secret.
    private static Refusal WhyUnreadable(string typed) => typed.Length == 0 ? new Refusal("code.empty") : new Refusal("code.unreadable");

    /// <summary>An address that opens nothing, such as a QR code cut off.</summary>
    internal static IResult UnknownKey() => Page("", new Refusal("key.unknown"), StatusCodes.Status404NotFound);

    private static RazorComponentResult<TypeCodePage> Refuse(string typed, Refusal refusal) =>
        Page(typed, refusal, StatusCodes.Status422UnprocessableEntity);

    private static RazorComponentResult<TypeCodePage> Page(string typed, Refusal? refusal, int status) =>
        new(new { View = new TypeCodeView(typed[..Math.Min(typed.Length, LongestTyped)], refusal) }) { StatusCode = status };
}

/// <summary>All that the page shows.</summary>
/// <param name="Typed">What was typed.</param>
/// <param name="Refusal">Why it opened nothing; null before it was sent.</param>
public sealed record TypeCodeView(string Typed, Refusal? Refusal)
{
    /// <summary>Whether she wanted to take part without having come in.</summary>
    public bool HasNoSeat { get; init; }
}

/// <summary>What is needed to open a workshop by its code.</summary>
internal sealed record CodeDesk(HttpContext Context, Meetings Meetings, CodeTurns Turns, CallerAddress Caller, CancellationToken Cancel)
{
    public string Address => Caller.Of(Context);
}
