using Maillage.Members.Contracts;
using Maillage.Workshops.Announce;
using Maillage.Workshops.Live;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Maillage.Workshops.Project;

/// <summary>What is projected in the room: for facilitators, and for a computer that holds the key of the screen.</summary>
internal static class ShowScreen
{
    internal static void Map(IEndpointRouteBuilder workshops) => workshops.MapGet("/{id:guid}/ecran", Show);

    private static async Task<IResult> Show(Guid id, string? cle, [AsParameters] ScreenDesk desk) =>
        await desk.Door.Enter(desk.Context, id, View.Screen, desk.Cancel) is { } visit ? desk.Page(visit.Room, cle ?? "")
        : await desk.Rooms.Find(id, desk.Cancel) is null ? MeetingDoor.Missing()
        : MeetingDoor.Closed(desk.Member, desk.Context);
}

/// <summary>What the screen of the room needs.</summary>
internal sealed record ScreenDesk(
    HttpContext Context,
    LiveDoor Door,
    WorkshopRooms Rooms,
    ICurrentMember Member,
    LocalClocks Clocks,
    PublicAddress Addresses,
    TimeProvider Clock,
    CancellationToken Cancel
)
{
    public RazorComponentResult<ScreenPage> Page(WorkshopRoom room, string key)
    {
        Context.Response.Headers.CacheControl = "no-store";
        var (meeting, now) = (room.Meeting, Clock.GetUtcNow());
        var view = room.Read(held => new RoomReader(held, Clocks.ZoneOf(meeting.Territory), now).Read(meeting)) with
        {
            Key = key,
            Here = room.Presence.Count,
            Address = Addresses.Short("/ateliers"),
            Page = Addresses.Of($"/ateliers/{meeting.Id}"),
        };
        return new(new { View = view.IsClosed ? view : view with { Door = DoorOf(meeting, now) } });
    }

    private RoomDoor DoorOf(Meeting meeting, DateTimeOffset now) =>
        new(Addresses.Of($"/rejoindre/{meeting.Key}"), Addresses.Short("/rejoindre"), meeting.CodeExpiresAt > now ? meeting.Code : null);
}
