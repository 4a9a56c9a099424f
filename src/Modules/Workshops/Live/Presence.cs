using System.Collections.Concurrent;

namespace Maillage.Workshops.Live;

/// <summary>Which participants have a stream open on this node. Not a fact: it is forgotten with the room.</summary>
internal sealed class Presence
{
    private readonly ConcurrentDictionary<Guid, int> streams = new();

    /// <summary>How many people are connected.</summary>
    public int Count => streams.Count;

    /// <summary>Somebody listens, until what this gives is disposed of.</summary>
    public IDisposable Enter(Guid participant)
    {
        streams.AddOrUpdate(participant, 1, (_, open) => open + 1);
        return new Leave(() => Exit(participant));
    }

    private void Exit(Guid participant)
    {
        if (streams.AddOrUpdate(participant, 0, (_, open) => open - 1) <= 0)
        {
            streams.TryRemove(new(participant, 0));
        }
    }

    private sealed class Leave(Action act) : IDisposable
    {
        public void Dispose() => act();
    }
}
