using Maillage.Kernel;
using Maillage.Members.Contracts;
using Maillage.Workshops.Kits;
using Maillage.Workshops.Live;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Workshops.Announce;

/// <summary>The page of a workshop: what, when and where for everybody; how to let people in for those who run it.</summary>
internal static class ShowWorkshop
{
    internal static void Map(IEndpointRouteBuilder workshops) => workshops.MapGet("/{id:guid}", Show);

    private static async Task<RazorComponentResult> Show(Guid id, [AsParameters] ShowDesk desk)
    {
        if (await desk.Find(id) is not { } meeting)
        {
            return MeetingDoor.Missing();
        }

        var appointment = await desk.Appointments.Of(meeting, desk.Cancel);
        var view = new WorkshopView(appointment)
        {
            Purpose = meeting.Kit.Purpose,
            AgendaLanguage = meeting.Kit.Language,
            Minutes = meeting.Kit.Minutes,
            Agenda = AgendaOf(meeting.Kit, appointment),
            IsInside = await desk.IsInside(id),
            Entry = desk.Member.MayRun(meeting) ? EntryOf(meeting, desk) : null,
        };
        return new RazorComponentResult<WorkshopPage>(new { View = view });
    }

    private static IReadOnlyList<AgendaLine> AgendaOf(Kit kit, Appointment appointment)
    {
        var (lines, at) = (new List<AgendaLine>(), appointment.StartsAt);
        foreach (var step in kit.Steps)
        {
            lines.Add(new(at, step.Title, step.Minutes) { Prompts = [.. step.Prompts.Select(prompt => prompt.Text)] });
            at = at.AddMinutes(step.Minutes);
        }

        return lines;
    }

    private static EntryView EntryOf(Meeting meeting, ShowDesk desk)
    {
        var path = $"/rejoindre/{meeting.Key}";
        var isValid = meeting.Code is not null && meeting.CodeExpiresAt > desk.Clock.GetUtcNow();
        return new(desk.Address.Of(path), desk.Address.Short("/rejoindre"))
        {
            Code = isValid ? meeting.Code : null,
            CodeExpiresAt = desk.Clocks.At(meeting.Territory, meeting.CodeExpiresAt),
            Version = meeting.Version,
            Screen = $"/ateliers/{meeting.Id}/ecran?cle={meeting.ScreenKey}",
        };
    }
}

/// <summary>All that the page shows.</summary>
/// <param name="Meeting">What, when and where.</param>
public sealed record WorkshopView(Appointment Meeting)
{
    /// <summary>What it is for.</summary>
    public string Purpose { get; init; } = "";

    /// <summary>The language of purpose and agenda.</summary>
    public string AgendaLanguage { get; init; } = "fr";

    /// <summary>How long it lasts.</summary>
    public int Minutes { get; init; }

    /// <summary>Its steps.</summary>
    public IReadOnlyList<AgendaLine> Agenda { get; init; } = [];

    /// <summary>Whether this browser came in before.</summary>
    public bool IsInside { get; init; }

    /// <summary>How to let people in; null for those who do not run it.</summary>
    public EntryView? Entry { get; init; }
}

/// <summary>A step with the hour at which it begins.</summary>
/// <param name="At">By the agenda, on the clocks of the territory.</param>
/// <param name="Title">What people see.</param>
/// <param name="Minutes">How long it lasts.</param>
public sealed record AgendaLine(DateTimeOffset At, string Title, int Minutes)
{
    /// <summary>The questions.</summary>
    public IReadOnlyList<string> Prompts { get; init; } = [];
}

/// <summary>How people come in.</summary>
/// <param name="Address">What the QR code holds.</param>
/// <param name="ShortAddress">Where the spoken code is typed.</param>
public sealed record EntryView(string Address, string ShortAddress)
{
    /// <summary>Two words and a number; null when it expired.</summary>
    public string? Code { get; init; }

    /// <summary>Until when it opens the workshop.</summary>
    public DateTimeOffset CodeExpiresAt { get; init; }

    /// <summary>To send back with a form.</summary>
    public int Version { get; init; }

    /// <summary>The address of the screen of the room, for a computer without account.</summary>
    public string Screen { get; init; } = "";
}

/// <summary>What the page of a workshop needs.</summary>
internal sealed record ShowDesk(
    HttpContext Context,
    ICurrentMember Member,
    Appointments Appointments,
    LocalClocks Clocks,
    PublicAddress Address,
    Seats Seats,
    WorkshopRooms Rooms,
    PlatformDb Db,
    TimeProvider Clock,
    CancellationToken Cancel
)
{
    /// <summary>Whether this browser came in: the room is only opened for those who hold a seat.</summary>
    public async Task<bool> IsInside(Guid id) =>
        Seats.Of(Context, id) is { } seat
        && await Rooms.Find(id, Cancel) is { } room
        && room.Read(workshop => workshop.Seating.Participants.ContainsKey(seat));

    public Task<Meeting?> Find(Guid id) => Db.Set<Meeting>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, Cancel);
}
