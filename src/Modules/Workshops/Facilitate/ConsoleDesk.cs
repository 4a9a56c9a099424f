using Maillage.Design;
using Maillage.Members.Contracts;
using Maillage.Workshops.Live;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Maillage.Workshops.Facilitate;

/// <summary>What every request of a facilitator needs.</summary>
internal sealed record ConsoleDesk(
    HttpContext Context,
    ICurrentMember Member,
    WorkshopRooms Rooms,
    ScreenSetup Setup,
    LocalClocks Clocks,
    TimeProvider Clock,
    CancellationToken Cancel
)
{
    /// <summary>Who she is in the workshop.</summary>
    public Actor Actor => new(Member.Id!.Value, Facilitates: true);

    /// <summary>Opens a workshop to those who run it; a visitor is asked who she is, a member is told whom to ask.</summary>
    public async Task<IResult> With(Guid id, Func<WorkshopRoom, Task<IResult>> act) =>
        await Rooms.Find(id, Cancel) is not { } room ? Says("missing", StatusCodes.Status404NotFound)
        : Member.Id is null ? TypedResults.LocalRedirect(SignInAddress.For(Context, $"/ateliers/{id}/animer"))
        : !Member.May(WorkshopsAct.Facilitate, room.Meeting) ? Says("closed", StatusCodes.Status403Forbidden)
        : await act(room);

    private static RazorComponentResult<DoorPage> Says(string what, int status) => new(new { Says = what }) { StatusCode = status };
}
