using Maillage.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Workshops.Announce;

/// <summary>Anyone takes a workshop into a calendar of her own.</summary>
internal static class TakeCalendar
{
    internal static void Map(IEndpointRouteBuilder workshops) => workshops.MapGet("/{id:guid}/atelier.ics", Take);

    private static async Task<IResult> Take(
        Guid id,
        PlatformDb db,
        Appointments appointments,
        PublicAddress address,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        if (await db.Set<Meeting>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, cancel) is not { } meeting)
        {
            return MeetingDoor.Missing();
        }

        var appointment = await appointments.Of(meeting, cancel);
        var entry = new CalendarEntry(id, meeting.Title, meeting.StartsAt, meeting.EndsAt)
        {
            Location = appointment.Where,
            Description = meeting.Kit.Purpose,
            Address = address.Of(appointment.Address),
            CreatedAt = meeting.CreatedAt,
            Version = meeting.Version,
        };
        return TypedResults.Text(CalendarFile.Write(entry, clock.GetUtcNow()), "text/calendar; charset=utf-8");
    }
}
