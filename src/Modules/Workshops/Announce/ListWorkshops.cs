using Maillage.Kernel;
using Maillage.Members.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Workshops.Announce;

/// <summary>Anyone sees which workshops are held today, which come and which went by.</summary>
internal static class ListWorkshops
{
    internal static void Map(IEndpointRouteBuilder workshops) => workshops.MapGet("", Show);

    private static async Task<RazorComponentResult<WorkshopsPage>> Show(
        Diary diary,
        ICurrentMember member,
        int? page,
        CancellationToken cancel
    )
    {
        var shown = Math.Clamp(page ?? 1, 1, Diary.MostPages);
        var (near, before) = (await diary.Near(cancel), await diary.Before(shown, cancel));
        return new(
            new
            {
                View = new WorkshopsView(member.MayCreate())
                {
                    Today = [.. near.Where(IsOfToday)],
                    Upcoming = [.. near.Where(meeting => !IsOfToday(meeting) && meeting.State is MeetingState.Upcoming)],
                    Past =
                    [
                        .. shown > 1 ? [] : near.Where(meeting => !IsOfToday(meeting) && !meeting.IsOpen).Reverse(),
                        .. before.Take(Diary.PerPage),
                    ],
                    Page = shown,
                    HasMore = before.Count > Diary.PerPage && shown < Diary.MostPages,
                },
            }
        );
    }

    private static bool IsOfToday(Appointment meeting) => meeting.IsToday || meeting.State is MeetingState.Running;
}

/// <summary>The workshops that somebody may know of, around now and before.</summary>
internal sealed class Diary(PlatformDb db, Appointments appointments, ICurrentMember member, TimeProvider clock)
{
    public const int PerPage = 20;
    public const int MostPages = 500;
    private const int MostUpcoming = 300;

    // Whatever the clocks of its territory show, what began earlier is not of today.
    private static readonly TimeSpan LongestDay = TimeSpan.FromHours(38);

    private DateTimeOffset Since => clock.GetUtcNow() - LongestDay;

    /// <summary>Those around today and later, the next one first.</summary>
    public async Task<IReadOnlyList<Appointment>> Near(CancellationToken cancel)
    {
        var since = Since;
        return await Seen(Known().Where(m => m.StartsAt >= since).OrderBy(m => m.StartsAt).ThenBy(m => m.Id).Take(MostUpcoming), cancel);
    }

    /// <summary>A page of those before, the last one first; one more than a page when another follows.</summary>
    public async Task<IReadOnlyList<Appointment>> Before(int page, CancellationToken cancel)
    {
        var since = Since;
        var before = Known().Where(m => m.StartsAt < since).OrderByDescending(m => m.StartsAt).ThenBy(m => m.Id);
        return await Seen(before.Skip((page - 1) * PerPage).Take(PerPage + 1), cancel);
    }

    // A rehearsal concerns those who prepare it.
    private IQueryable<Meeting> Known()
    {
        var (mayCreate, id) = (member.MayCreate(), member.Id);
        return db.Set<Meeting>().AsNoTracking().Where(m => !m.IsRehearsal || mayCreate || m.CreatedBy == id);
    }

    private async Task<IReadOnlyList<Appointment>> Seen(IQueryable<Meeting> meetings, CancellationToken cancel) =>
        await appointments.Of(
            [.. (await meetings.ToListAsync(cancel)).Where(m => !m.IsRehearsal || member.May(WorkshopsAct.Facilitate, m))],
            cancel
        );
}

/// <summary>All that the page shows.</summary>
/// <param name="MayCreate">Whether the reader may prepare workshops.</param>
public sealed record WorkshopsView(bool MayCreate)
{
    /// <summary>Held today, or still running.</summary>
    public IReadOnlyList<Appointment> Today { get; init; } = [];

    /// <summary>The next one first.</summary>
    public IReadOnlyList<Appointment> Upcoming { get; init; } = [];

    /// <summary>The last one first.</summary>
    public IReadOnlyList<Appointment> Past { get; init; } = [];

    /// <summary>The page of those past, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Whether earlier ones follow.</summary>
    public bool HasMore { get; init; }

    /// <summary>Whether there is none at all.</summary>
    public bool IsEmpty => Page == 1 && Today.Count + Upcoming.Count + Past.Count == 0;
}
