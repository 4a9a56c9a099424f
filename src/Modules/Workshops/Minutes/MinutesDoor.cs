using System.Security.Cryptography;
using System.Text;
using Maillage.Members.Contracts;
using Maillage.Workshops.Live;
using Microsoft.AspNetCore.Http;

namespace Maillage.Workshops.Minutes;

/// <summary>Who reads minutes.</summary>
internal enum MinutesReader
{
    /// <summary>Anybody.</summary>
    Public,

    /// <summary>Somebody who was in the room, or got the link.</summary>
    Seat,

    /// <summary>Somebody who writes them.</summary>
    Facilitator,
}

/// <summary>Somebody at the door of minutes.</summary>
/// <remarks><c>Seat</c>: the participant that she is; null when she has no seat. <c>Key</c>: the key of the link that she followed; empty without.</remarks>
internal sealed record MinutesVisit(WorkshopRoom Room, WrittenMinutes Minutes, MinutesReader Reader, Guid? Seat, string Key)
{
    /// <summary>Whether what is shared, and not yet validated, is hers to read.</summary>
    public bool ReadsShared => Reader is MinutesReader.Seat && Minutes.Phase is MinutesPhase.Shared or MinutesPhase.Amended;

    /// <summary>Whether the version under way is the one that she reads; else the one that was validated last.</summary>
    public bool ReadsCurrent => Reader is MinutesReader.Facilitator || ReadsShared;

    /// <summary>Whether there is anything for her to read.</summary>
    public bool ReadsAny => ReadsCurrent || Minutes.Published is not null;

    /// <summary>The number of the version that she reads; null when there is none for her.</summary>
    public int? Number => ReadsCurrent ? Minutes.Number : Minutes.Published;

    /// <summary>What the addresses of her pages end with.</summary>
    public string Query => Key.Length > 0 ? $"?cle={Key}" : "";

    /// <summary>Where the minutes and all about them lie.</summary>
    public string Address => MinutesAddress.Of(Room.Meeting.Id);
}

/// <summary>Tells who comes to read minutes, and what is hers to read.</summary>
internal sealed class MinutesDoor(WorkshopRooms rooms, Seats seats, MinutesDesk desk, ICurrentMember member)
{
    /// <summary>Who comes; null when there is no such workshop.</summary>
    public async Task<MinutesVisit?> Enter(HttpContext context, Guid workshop, CancellationToken cancel)
    {
        if (await rooms.Find(workshop, cancel) is not { } room)
        {
            return null;
        }

        var minutes = await desk.Find(workshop, cancel);
        var seat =
            seats.Of(context, workshop) is { } sealedSeat && room.Read(now => now.Seating.Participants.ContainsKey(sealedSeat))
                ? sealedSeat
                : (Guid?)null;
        var key = context.Request.Query["cle"].ToString();
        var holdsKey = key.Length > 0 && Same(key, minutes.Key);
        var reader =
            member.Id is not null && member.May(WorkshopsAct.Facilitate, room.Meeting) ? MinutesReader.Facilitator
            : seat is not null || holdsKey ? MinutesReader.Seat
            : MinutesReader.Public;
        context.Response.Headers.CacheControl = "private, no-store"; // the same address says something else to somebody else
        return new(room, minutes, reader, seat, holdsKey ? key : "");
    }

    /// <summary>The same for those who write: null for everybody else.</summary>
    public async Task<MinutesVisit?> EnterToWrite(HttpContext context, Guid workshop, CancellationToken cancel) =>
        await Enter(context, workshop, cancel) is { Reader: MinutesReader.Facilitator } visit ? visit : null;

    private static bool Same(string one, string other) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));
}

/// <summary>Where minutes are read on this site.</summary>
public static class MinutesAddress
{
    /// <summary>The page.</summary>
    public static string Of(Guid workshop) => $"/ateliers/{workshop}/compte-rendu";

    /// <summary>Where somebody reads what became of what she said.</summary>
    public static string Fate(Guid workshop) => $"/ateliers/{workshop}/devenir";

    /// <summary>The place of a line in it.</summary>
    public static string Anchor(Guid line) => $"c-{line:n}";
}
