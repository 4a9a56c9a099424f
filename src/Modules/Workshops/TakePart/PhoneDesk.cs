using System.Security.Cryptography;
using System.Text;
using Maillage.Kernel;
using Maillage.Workshops.Announce;
using Maillage.Workshops.Live;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Maillage.Workshops.TakePart;

/// <summary>A participant in her workshop.</summary>
internal sealed record PhonePlace(WorkshopRoom Room, Guid Me);

/// <summary>What every request of a participant's page needs.</summary>
internal sealed record PhoneDesk(
    HttpContext Context,
    WorkshopRooms Rooms,
    Seats Seats,
    Pace Pace,
    PhoneSetup Setup,
    LocalClocks Clocks,
    TimeProvider Clock,
    CancellationToken Cancel
)
{
    /// <summary>Where somebody without a seat is told how to get one.</summary>
    public const string Door = "/rejoindre?motif=sans-place";

    /// <summary>Her place; null when this browser has none, or never came in.</summary>
    public async Task<PhonePlace?> Enter(Guid workshop) =>
        Seats.Of(Context, workshop) is { } me
        && await Rooms.Find(workshop, Cancel) is { } room
        && room.Read(held => held.Seating.Participants.ContainsKey(me))
            ? new(room, me)
            : null;

    public static RedirectHttpResult NoSeat() => TypedResults.LocalRedirect(Door);

    /// <summary>Asks something of the workshop and shows the page again: afresh once it is on disk, with the words that were typed when it cannot be.</summary>
    public async Task<IResult> Ask(Guid workshop, Guid orderId, Func<Order> order, PhoneTyped typed, string done)
    {
        if (await Enter(workshop) is not { } place)
        {
            return NoSeat();
        }

        if (!Pace.Takes(place.Me))
        {
            return Refused(place, typed, new("workshop.too-fast"));
        }

        try
        {
            var asked = order();
            _ = await place.Room.Ask(asked, new(place.Me, false), IdFor(place, asked, orderId), Cancel);
            return TypedResults.LocalRedirect($"/ateliers/{workshop}/participer?fait={done}");
        }
        catch (RefusedException refused)
        {
            return Refused(place, typed, refused.Refusals[0]);
        }
    }

    /// <summary>The page, as it is now.</summary>
    public RazorComponentResult<PhonePage> Page(PhonePlace place, string? done = null, PhoneTyped? typed = null, Refusal? refusal = null)
    {
        var zone = Clocks.ZoneOf(place.Room.Meeting.Territory);
        var (view, more) = place.Room.Read(held =>
        {
            var me = held.Seating.Find(place.Me);
            var reader = new PhoneReader(held, me, zone, Clock.GetUtcNow());
            var read = reader.Read(place.Room.Meeting);
            return (read, PhoneSetup.More(reader, me, read));
        });
        var shown = view with { Done = done, Typed = typed, Refusals = refusal is null ? [] : [refusal] };
        return new(new { View = shown, Setup = Setup.Json(place.Room.Meeting, more) }) { StatusCode = StatusFor(refusal) };
    }

    private RazorComponentResult<PhonePage> Refused(PhonePlace place, PhoneTyped typed, Refusal refusal)
    {
        Context.Response.Headers.CacheControl = "no-store";
        return Page(place, typed: typed, refusal: refusal);
    }

    private static int StatusFor(Refusal? refusal) =>
        refusal?.Code switch
        {
            null => StatusCodes.Status200OK,
            "workshop.too-fast" or "workshop.busy" => StatusCodes.Status429TooManyRequests,
            _ => StatusCodes.Status422UnprocessableEntity,
        };

    // "Back" shows a form whose identity was already used: other words typed into it are other words, and must not be taken for the same order sent twice.
    private static Guid IdFor(PhonePlace place, Order order, Guid orderId) =>
        place.Room.Read(held => held.HasAnswered(orderId) && !IsSame(held, order, orderId))
            ? new(SHA256.HashData(Encoding.UTF8.GetBytes($"{orderId}{order}")).AsSpan(0, 16))
            : orderId;

    private static bool IsSame(Workshop held, Order order, Guid orderId) =>
        order is PostLine post && held.Board.TryFind(orderId) is { } line && line.Words.Text == LineText.Clean(post.Text);
}
