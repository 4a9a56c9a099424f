using System.Text.Json;
using Maillage.Commons.Contracts;
using Maillage.Kernel;
using Maillage.Territories;
using Maillage.Workshops.Kits;
using Maillage.Workshops.Live;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Workshops.Rehearse;

/// <summary>A workshop that was made to be rehearsed, and a seat for each who will play.</summary>
/// <param name="Workshop">The workshop.</param>
/// <param name="Key">What its QR code holds.</param>
/// <param name="ScreenKey">What lets the screen of the room in.</param>
/// <param name="Code">What people are told aloud.</param>
/// <param name="Seats">The values of their cookies.</param>
public sealed record RehearsalStage(Guid Workshop, string Key, string ScreenKey, string Code, IReadOnlyList<string> Seats)
{
    // Nobody's account: the log says that the rehearsal itself led.
    private static readonly Guid Leader = new("00000000-0000-7000-8000-00000000beef");

    /// <summary>Makes one. For whoever runs the machine: nobody else is asked.</summary>
    /// <param name="services">The parts of one request of the server that holds the data.</param>
    /// <param name="kit">What is rehearsed.</param>
    /// <param name="people">How many will play.</param>
    /// <param name="cancel">Stops it.</param>
    public static async Task<RehearsalStage> Open(IServiceProvider services, Kit kit, int people, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(kit);
        var said = new Announcement(
            kit.Title.Length > Meeting.LongestTitle ? kit.Title[..Meeting.LongestTitle] : kit.Title,
            TerritoryId.France,
            services.GetRequiredService<TimeProvider>().GetUtcNow(),
            "",
            kit.Language,
            Enum.GetValues<College>()
        );
        var meeting = await services.GetRequiredService<Meetings>().Create(kit, said, Leader, isRehearsal: true, cancel);
        var seats = services.GetRequiredService<Seats>();
        return new(
            meeting.Id,
            meeting.Key,
            meeting.ScreenKey,
            meeting.Code!,
            [.. Enumerable.Range(0, people).Select(_ => seats.Seal(meeting.Id, Guid.CreateVersion7()))]
        );
    }

    /// <summary>Asks something of a rehearsal as the one who facilitates.</summary>
    /// <param name="services">The parts of the server that holds the data.</param>
    /// <param name="workshop">Which rehearsal.</param>
    /// <param name="order">The order, as <c>docs/live-protocol.md</c> describes it.</param>
    /// <param name="cancel">Stops waiting.</param>
    /// <remarks>What she asks of a line that somebody took back a moment ago is passed over.</remarks>
    /// <exception cref="RefusedException">It cannot be, or that workshop is no rehearsal (<c>rehearsal.unknown</c>).</exception>
    public static async Task Lead(IServiceProvider services, Guid workshop, string order, CancellationToken cancel)
    {
        var wire = JsonSerializer.Deserialize<WireOrder>(order, JsonSerializerOptions.Web)!;
        var room = await services.GetRequiredService<WorkshopRooms>().Find(workshop, cancel);
        if (room is not { Meeting.IsRehearsal: true })
        {
            throw new RefusedException(new Refusal("rehearsal.unknown"));
        }

        try
        {
            _ = await room.Ask(wire.Read(), new(Leader, true), wire.Id, cancel);
        }
        catch (RefusedException refused) when (refused.Refusals[0].Code.StartsWith("line.", StringComparison.Ordinal)) { }
    }

    /// <summary>Removes a rehearsal, with all that was said in it.</summary>
    public static async Task Remove(IServiceProvider services, Guid workshop, CancellationToken cancel)
    {
        await services.GetRequiredService<WorkshopRooms>().Reopen(workshop);
        await services
            .GetRequiredService<PlatformDb>()
            .Set<Meeting>()
            .Where(m => m.Id == workshop && m.IsRehearsal)
            .ExecuteDeleteAsync(cancel);
    }
}
