using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Maillage.Workshops.Live;

/// <summary>The workshops held on this node: each is opened when it is first asked for, and closed once nobody has looked at it for a while.</summary>
internal sealed class WorkshopRooms(Journal journal, TimeProvider clock, ILogger<WorkshopRooms> log) : IAsyncDisposable
{
    private static readonly TimeSpan Unused = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<Guid, Lazy<Task<WorkshopRoom?>>> rooms = new();

    /// <summary>The room of a workshop; null when there is no such workshop.</summary>
    public async Task<WorkshopRoom?> Find(Guid workshop, CancellationToken cancel)
    {
        var opening = rooms.GetOrAdd(
            workshop,
            id =>
                new(() => WorkshopRoom.Open(id, journal, clock, log, CancellationToken.None), LazyThreadSafetyMode.ExecutionAndPublication)
        );
        try
        {
            var room = await opening.Value.WaitAsync(cancel);
            if (room is null)
            {
                Forget(workshop, opening);
                return null;
            }

            room.AskedForAt = clock.GetUtcNow().ToUnixTimeMilliseconds();
            return room;
        }
        catch when (opening.Value.IsFaulted)
        {
            Forget(workshop, opening); // the database may be back for the next one who asks
            throw;
        }
    }

    /// <summary>Another node appended facts up to a place: a room that is open here reads them.</summary>
    public async Task Hear(Guid workshop, long seq, CancellationToken cancel)
    {
        if (rooms.TryGetValue(workshop, out var opening) && opening.IsValueCreated && await opening.Value.WaitAsync(cancel) is { } room)
        {
            _ = await room.CatchUp(seq, cancel);
        }
    }

    /// <summary>Looks whether other nodes appended something of which nobody told: one question for all rooms, and a turn in the queue of those that lag.</summary>
    public async Task LookAgain(CancellationToken cancel)
    {
        foreach (var (workshop, seq) in await journal.Heads([.. rooms.Keys], cancel))
        {
            await Hear(workshop, seq, cancel);
        }
    }

    /// <summary>Closes the rooms that nobody looks at.</summary>
    public async Task CloseUnused()
    {
        foreach (var (workshop, opening) in rooms)
        {
            var isUnused =
                opening.IsValueCreated
                && await opening.Value is { Presence.Count: 0 } room
                && clock.GetUtcNow() - DateTimeOffset.FromUnixTimeMilliseconds(room.AskedForAt) > Unused;
            if (isUnused)
            {
                await Close(workshop, opening);
            }
        }
    }

    /// <summary>The announcement of a workshop changed: its room is opened anew.</summary>
    public async Task Reopen(Guid workshop)
    {
        if (rooms.TryGetValue(workshop, out var opening))
        {
            await Close(workshop, opening);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var workshop in rooms.Keys)
        {
            await Reopen(workshop);
        }
    }

    // Closed first, so that the next one finds in the journal all that this one wrote.
    private async Task Close(Guid workshop, Lazy<Task<WorkshopRoom?>> opening)
    {
        if (await opening.Value is { } room)
        {
            await room.DisposeAsync();
        }

        Forget(workshop, opening);
    }

    private void Forget(Guid workshop, Lazy<Task<WorkshopRoom?>> opening) => rooms.TryRemove(new(workshop, opening));
}
