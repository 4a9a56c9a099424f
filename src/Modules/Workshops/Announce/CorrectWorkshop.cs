using Maillage.Kernel;
using Maillage.Members.Contracts;
using Maillage.Territories;
using Maillage.Workshops.Live;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Workshops.Announce;

/// <summary>A facilitator corrects what is announced of a workshop, or gives it another code. Its kit stays: people may have begun with it.</summary>
internal static class CorrectWorkshop
{
    internal static void Map(IEndpointRouteBuilder workshops)
    {
        workshops.MapGet("/{id:guid}/modifier", Show);
        workshops.MapPost("/{id:guid}/modifier", Correct);
        workshops.MapPost("/{id:guid}/code", RenewCode);
    }

    private static async Task<IResult> Show(Guid id, [AsParameters] CorrectDesk desk) =>
        await desk.Find(id) is not { } meeting
            ? MeetingDoor.Closed(desk.Member, desk.Context)
            : Page(meeting, await desk.Typed(meeting), meeting.Version, []);

    private static async Task<IResult> Correct(Guid id, IFormCollection form, [FromForm] int version, [AsParameters] CorrectDesk desk)
    {
        if (await desk.Find(id) is not { } meeting)
        {
            return MeetingDoor.Closed(desk.Member, desk.Context);
        }

        var typed = TypedAnnouncement.Of(form) with { IsRehearsal = meeting.IsRehearsal };
        var reading = desk.Reader.Read(typed, meeting.Territory);
        IReadOnlyList<Refusal> refusals = [.. version == meeting.Version ? (Refusal[])[] : [ChangedMeanwhile], .. reading.Refusals];
        if (refusals.Count > 0)
        {
            return Page(meeting, typed, meeting.Version, refusals);
        }

        try
        {
            await desk.Meetings.Correct(meeting, reading.Said!, desk.Cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Page(meeting, typed, version, [ChangedMeanwhile]);
        }

        await desk.Rooms.Reopen(id);
        return TypedResults.LocalRedirect($"/ateliers/{id}");
    }

    private static async Task<IResult> RenewCode(Guid id, [FromForm] int version, [AsParameters] CorrectDesk desk)
    {
        if (await desk.Find(id) is not { } meeting)
        {
            return MeetingDoor.Closed(desk.Member, desk.Context);
        }

        try
        {
            // Pressed twice, it is one new code.
            await (meeting.Version == version ? desk.Meetings.RenewCode(meeting, desk.Cancel) : Task.CompletedTask);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another facilitator gave it one this very moment: the page shows it.
        }

        await desk.Rooms.Reopen(id);
        return TypedResults.LocalRedirect($"/ateliers/{id}#entree");
    }

    private static readonly Refusal ChangedMeanwhile = new("announce.changed");

    private static RazorComponentResult<CorrectPage> Page(
        Meeting meeting,
        TypedAnnouncement typed,
        int version,
        IReadOnlyList<Refusal> refusals
    ) =>
        new(
            new
            {
                View = new CorrectView(meeting.Id, version, typed, refusals)
                {
                    KitTitle = meeting.Kit.Title,
                    KitLanguage = meeting.Kit.Language,
                },
            }
        )
        {
            StatusCode = refusals.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK,
        };
}

/// <summary>All that the page shows.</summary>
/// <param name="Id">The workshop.</param>
/// <param name="Version">To send back.</param>
/// <param name="Typed">What was typed so far.</param>
/// <param name="Refusals">Why it was not corrected.</param>
public sealed record CorrectView(Guid Id, int Version, TypedAnnouncement Typed, IReadOnlyList<Refusal> Refusals)
{
    /// <summary>The kit, which stays.</summary>
    public string KitTitle { get; init; } = "";

    /// <summary>Its language.</summary>
    public string KitLanguage { get; init; } = "fr";
}

/// <summary>What every request of this slice needs.</summary>
internal sealed record CorrectDesk(
    HttpContext Context,
    ICurrentMember Member,
    Meetings Meetings,
    Appointments Appointments,
    AnnouncementReader Reader,
    ITerritories Territories,
    WorkshopRooms Rooms,
    PlatformDb Db,
    CancellationToken Cancel
)
{
    /// <summary>The workshop, when she may run it.</summary>
    public async Task<Meeting?> Find(Guid id) =>
        await Db.Set<Meeting>().SingleOrDefaultAsync(m => m.Id == id, Cancel) is { } meeting && Member.MayRun(meeting) ? meeting : null;

    public async Task<TypedAnnouncement> Typed(Meeting meeting) =>
        TypedAnnouncement.Of(meeting, await Appointments.Of(meeting, Cancel), Territories.Find(meeting.Territory));
}
