using Maillage.Commons.Contracts;
using Maillage.Kernel;
using Maillage.Workshops.Announce;
using Maillage.Workshops.Live;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Maillage.Workshops.ComeIn;

/// <summary>Somebody who holds the key of a workshop comes in, without account: a college, a name if she likes.</summary>
internal static class JoinWorkshop
{
    internal static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/rejoindre/{key}", Show);
        app.MapPost("/rejoindre/{key}", Enter);
    }

    private static async Task<IResult> Show(string key, [AsParameters] JoinDesk desk)
    {
        if (await desk.Find(key) is not { } room)
        {
            return TypeCode.UnknownKey();
        }

        if (JoinDesk.IsClosed(room))
        {
            return await desk.Closed(room);
        }

        // The seat is given with the page, not with the form: a form that is sent twice then means the same person.
        var seat = desk.Seats.Take(desk.Context, room.Meeting.Id);
        return await desk.Page(room, JoinDesk.KnownAs(room, seat) ?? new TypedGuest());
    }

    private static async Task<IResult> Enter(
        string key,
        [FromForm] string? college,
        [FromForm] string? nom,
        [FromForm] string? paraitre,
        [AsParameters] JoinDesk desk
    )
    {
        if (await desk.Find(key) is not { } room)
        {
            return TypeCode.UnknownKey();
        }

        if (JoinDesk.IsClosed(room))
        {
            return await desk.Closed(room);
        }

        var typed = new TypedGuest
        {
            College = OfMeeting(room, college),
            Name = nom ?? "",
            MayBeNamed = paraitre == "oui",
        };
        try
        {
            await desk.Enter(room, typed);
            return TypedResults.LocalRedirect($"/ateliers/{room.Meeting.Id}/participer");
        }
        catch (RefusedException refused)
        {
            return await desk.Page(room, typed, refused.Refusals[0]);
        }
    }

    // Only a college that the workshop asks for; anything else is no answer.
    private static College? OfMeeting(WorkshopRoom room, string? typed) =>
        Slugs.Read<College>(typed) is { } college && room.Meeting.Colleges.Contains(college) ? college : null;
}

/// <summary>What somebody at the door typed.</summary>
public sealed record TypedGuest
{
    /// <summary>Her college; null when she does not say.</summary>
    public College? College { get; init; }

    /// <summary>Her name; empty when she does not say.</summary>
    public string Name { get; init; } = "";

    /// <summary>Whether the minutes may name her.</summary>
    public bool MayBeNamed { get; init; }

    /// <summary>Whether she came in before.</summary>
    public bool IsInside { get; init; }
}

/// <summary>All that the page shows.</summary>
/// <param name="Meeting">What, when and where.</param>
/// <param name="Colleges">To choose from; empty when they are not asked.</param>
/// <param name="Typed">What was typed, or is known, of her.</param>
/// <param name="Refusal">Why she did not come in; null before the form was sent.</param>
public sealed record JoinView(Appointment Meeting, IReadOnlyList<College> Colleges, TypedGuest Typed, Refusal? Refusal);

/// <summary>What is needed at the door of a workshop.</summary>
internal sealed record JoinDesk(
    HttpContext Context,
    Meetings Meetings,
    WorkshopRooms Rooms,
    Appointments Appointments,
    Seats Seats,
    CancellationToken Cancel
)
{
    /// <summary>The workshop that a key opens; null when there is none.</summary>
    public async Task<WorkshopRoom?> Find(string key) =>
        await Meetings.ByKey(key, Cancel) is { } meeting ? await Rooms.Find(meeting.Id, Cancel) : null;

    public static bool IsClosed(WorkshopRoom room) => room.Read(workshop => workshop.Agenda.Phase) is Phase.Closed;

    /// <summary>What somebody inside said of herself; null when she is not inside.</summary>
    public static TypedGuest? KnownAs(WorkshopRoom room, Guid seat) =>
        room.Read(workshop =>
            workshop.Seating.Participants.TryGetValue(seat, out var known)
                ? new TypedGuest
                {
                    College = known.College,
                    Name = known.Name?.Text ?? "",
                    MayBeNamed = known.NameMayBeShown,
                    IsInside = true,
                }
                : null
        );

    /// <summary>Lets her in, or notes what she changed about herself.</summary>
    /// <exception cref="RefusedException">She cannot come in, and why.</exception>
    public async Task Enter(WorkshopRoom room, TypedGuest guest)
    {
        var actor = new Actor(Seats.Take(Context, room.Meeting.Id), Facilitates: false);
        var isInside = KnownAs(room, actor.Id) is not null;
        if (!isInside)
        {
            _ = await room.Ask(new Join(guest.College, guest.Name), actor, Guid.CreateVersion7(), Cancel);
        }

        if (isInside || guest.MayBeNamed)
        {
            _ = await room.Ask(new ChangeMyself(guest.College, guest.Name, guest.MayBeNamed), actor, Guid.CreateVersion7(), Cancel);
        }
    }

    public async Task<IResult> Page(WorkshopRoom room, TypedGuest typed, Refusal? refusal = null) =>
        new RazorComponentResult<JoinPage>(
            new { View = new JoinView(await Appointments.Of(room.Meeting, Cancel), room.Meeting.Colleges, typed, refusal) }
        )
        {
            StatusCode = refusal switch
            {
                null => StatusCodes.Status200OK,
                { Code: "workshop.busy" } => StatusCodes.Status429TooManyRequests,
                { Code: "workshop.not-written" } => StatusCodes.Status503ServiceUnavailable,
                _ => StatusCodes.Status422UnprocessableEntity,
            },
        };

    public async Task<IResult> Closed(WorkshopRoom room)
    {
        var meeting = await Appointments.Of(room.Meeting, Cancel);
        var hasSeat = Seats.Of(Context, room.Meeting.Id) is { } seat && KnownAs(room, seat) is not null;
        return new RazorComponentResult<ClosedPage>(new { Meeting = meeting, HasSeat = hasSeat })
        {
            StatusCode = StatusCodes.Status410Gone,
        };
    }
}
