using Maillage.Members.Contracts;
using Microsoft.AspNetCore.Http;

namespace Maillage.Workshops.Live;

/// <summary>Somebody at the door of a workshop: who she is there, and what she may see.</summary>
internal sealed record Visit(WorkshopRoom Room, Actor? Actor, View View)
{
    /// <summary>Whose share of streams and orders it counts on.</summary>
    public Guid Whose => Actor?.Id ?? Room.Meeting.Id;

    /// <summary>What changed for her since a place of the journal.</summary>
    public Frame Since(long from) =>
        View switch
        {
            View.Console => Room.Frames.Since(Audience.Console, from),
            View.Screen => Room.Frames.Since(Audience.Screen, from),
            _ => Room.Frames.Since(Actor!.Id, from),
        };
}

/// <summary>Tells who asks something of a workshop: by account, by seat, or by the key of its screen.</summary>
internal sealed class LiveDoor(WorkshopRooms rooms, Seats seats, ICurrentMember member)
{
    /// <summary>Who comes to send orders: a facilitator with the header of her console, otherwise the seat of the browser.</summary>
    public async Task<Visit?> Enter(HttpContext context, Guid workshop, View view, CancellationToken cancel) =>
        await rooms.Find(workshop, cancel) is not { } room
            ? null
            : view switch
            {
                View.Console => Facilitates(room) ? new(room, new(member.Id!.Value, true), view) : null,
                View.Screen => MayShow(context, room) ? new(room, null, view) : null,
                _ => seats.Of(context, workshop) is { } seat ? new(room, new(seat, false), view) : null,
            };

    private bool Facilitates(WorkshopRoom room) => member.Id is not null && member.May(WorkshopsAct.Facilitate, room.Meeting);

    private bool MayShow(HttpContext context, WorkshopRoom room) =>
        Facilitates(room) || context.Request.Query["cle"] == room.Meeting.ScreenKey;
}
