using Maillage.Kernel;
using Maillage.Territories;
using Maillage.Workshops.Live;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Workshops.Announce;

/// <summary>Says what, when and where workshops are, and how far they have come.</summary>
internal sealed class Appointments(PlatformDb db, ITerritories territories, LocalClocks clocks, TimeProvider clock)
{
    /// <summary>A workshop that nobody closed counts as running no longer than this after its end.</summary>
    private static readonly TimeSpan Forgotten = TimeSpan.FromHours(12);

    private static readonly string[] Telling = [nameof(StepStarted), nameof(WorkshopClosed), nameof(WorkshopReopened)];

    public async Task<Appointment> Of(Meeting meeting, CancellationToken cancel) => (await Of([meeting], cancel))[0];

    /// <summary>The same workshops, in the same order.</summary>
    public async Task<IReadOnlyList<Appointment>> Of(IReadOnlyList<Meeting> meetings, CancellationToken cancel)
    {
        var phases = await Phases([.. meetings.Select(meeting => meeting.Id)], cancel);
        return [.. meetings.Select(meeting => Describe(meeting, phases.GetValueOrDefault(meeting.Id)))];
    }

    private Appointment Describe(Meeting meeting, Phase phase)
    {
        var starts = clocks.At(meeting.Territory, meeting.StartsAt);
        var isToday = starts.Date == clocks.At(meeting.Territory, clock.GetUtcNow()).Date;
        var isFrance = meeting.Territory == TerritoryId.France;
        return new(meeting.Id, meeting.Title, starts, clocks.At(meeting.Territory, meeting.EndsAt))
        {
            State = StateOf(meeting, phase, isToday),
            IsToday = isToday,
            Zone = clocks.ZoneName(meeting.Territory, meeting.StartsAt),
            Place = meeting.Place,
            Territory = isFrance ? "" : territories.Find(meeting.Territory)?.Name ?? "",
            TerritoryAddress = isFrance ? null : $"/territoires/{meeting.Territory}",
            Language = meeting.Language,
            IsRehearsal = meeting.IsRehearsal,
        };
    }

    private MeetingState StateOf(Meeting meeting, Phase phase, bool isToday) =>
        phase is Phase.Closed ? MeetingState.Closed
        : phase is Phase.Running && clock.GetUtcNow() < meeting.EndsAt + Forgotten ? MeetingState.Running
        : phase is Phase.Running ? MeetingState.Past
        : isToday ? MeetingState.Today
        : meeting.StartsAt > clock.GetUtcNow() ? MeetingState.Upcoming
        : MeetingState.Past;

    // A list of workshops opens none of their rooms: the few facts that tell how far one is are read from the journal.
    private async Task<Dictionary<Guid, Phase>> Phases(IReadOnlyCollection<Guid> workshops, CancellationToken cancel)
    {
        var told = await db.Set<JournalEntry>()
            .Where(entry => workshops.Contains(entry.Workshop) && Telling.Contains(entry.Kind))
            .OrderBy(entry => entry.Seq)
            .Select(entry => new { entry.Workshop, entry.Kind })
            .ToListAsync(cancel);
        return told.GroupBy(entry => entry.Workshop)
            .ToDictionary(workshop => workshop.Key, workshop => PhaseAfter([.. workshop.Select(entry => entry.Kind)]));
    }

    private static Phase PhaseAfter(IReadOnlyList<string> kinds) =>
        kinds[^1] == nameof(WorkshopClosed) ? Phase.Closed
        : kinds.Contains(nameof(StepStarted)) ? Phase.Running
        : Phase.Waiting;
}
