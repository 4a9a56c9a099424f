using Maillage.Kernel;
using Maillage.Members.Contracts;
using Maillage.Workshops.Announce;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Workshops.Print;

/// <summary>A facilitator prints the poster that lets a room in.</summary>
internal static class ShowPoster
{
    internal static void Map(IEndpointRouteBuilder workshops) => workshops.MapGet("/{id:guid}/affiche", Show);

    private static async Task<IResult> Show(Guid id, [AsParameters] PosterDesk desk)
    {
        if (await desk.Db.Set<Meeting>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, desk.Cancel) is not { } meeting)
        {
            return MeetingDoor.Missing();
        }

        return desk.Member.MayRun(meeting)
            ? new RazorComponentResult<PosterPage>(new { View = await desk.View(meeting) })
            : MeetingDoor.Closed(desk.Member, desk.Context);
    }
}

/// <summary>All that the page shows.</summary>
/// <param name="Meeting">What, when and where.</param>
/// <param name="Address">What the QR code holds.</param>
/// <param name="ShortAddress">Where the spoken code is typed.</param>
public sealed record PosterView(Appointment Meeting, string Address, string ShortAddress)
{
    /// <summary>Two words and a number; null when it expired.</summary>
    public string? Code { get; init; }
}

/// <summary>What the poster needs.</summary>
internal sealed record PosterDesk(
    HttpContext Context,
    ICurrentMember Member,
    PlatformDb Db,
    Appointments Appointments,
    PublicAddress Address,
    TimeProvider Clock,
    CancellationToken Cancel
)
{
    public async Task<PosterView> View(Meeting meeting) =>
        new(await Appointments.Of(meeting, Cancel), Address.Of($"/rejoindre/{meeting.Key}"), Address.Short("/rejoindre"))
        {
            Code = meeting.CodeExpiresAt > Clock.GetUtcNow() ? meeting.Code : null,
        };
}
