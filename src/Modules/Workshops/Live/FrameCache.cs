using System.Buffers;

namespace Maillage.Workshops.Live;

/// <summary>Frames written for the present state of a workshop: once for every audience and starting point, however many screens ask.</summary>
internal sealed class FrameCache(WorkshopRoom room)
{
    private readonly Dictionary<(Audience, long), Frame> written = [];
    private readonly Dictionary<long, IReadOnlyList<Line>> changed = [];
    private readonly ArrayBufferWriter<byte> buffer = new();
    private long version = -1;

    /// <summary>What changed for an audience since a place of the journal; the whole of it since 0.</summary>
    public Frame Since(Audience audience, long from) =>
        room.Read((this, audience, from), static (workshop, asked) => asked.Item1.Of(workshop, asked.audience, asked.from));

    /// <summary>What changed for a participant: everything anew once she sits elsewhere.</summary>
    public Frame Since(Guid participant, long from) =>
        room.Read((this, participant, from), static (workshop, asked) => asked.Item1.Of(workshop, asked.participant, asked.from));

    private Frame Of(Workshop workshop, Guid participant, long from) =>
        workshop.Seating.Participants.TryGetValue(participant, out var someone)
            ? Of(workshop, Audience.Of(workshop, someone), someone.SeatedAt > from ? 0 : from)
            : Of(workshop, new Audience(View.Phone, workshop.Seating.Sitting, null), from);

    private Frame Of(Workshop workshop, Audience audience, long place)
    {
        var from = place > workshop.Version ? 0 : place; // a server that was restored from a backup knows less than its screens: they begin again
        if (version != workshop.Version)
        {
            written.Clear();
            changed.Clear();
            version = workshop.Version;
        }

        if (!written.TryGetValue((audience, from), out var frame))
        {
            written[(audience, from)] = frame = new(version, Write(workshop, audience, from));
        }

        return frame;
    }

    // Whoever comes late is written hundreds of kilobytes: a buffer that grew anew each time would leave as much garbage again.
    private ReadOnlyMemory<byte> Write(Workshop workshop, Audience audience, long from)
    {
        buffer.ResetWrittenCount();
        FrameWriter.Write(buffer, workshop, audience, from, ChangedSince(workshop, from));
        return buffer.WrittenSpan.ToArray();
    }

    // The same for all audiences: a room has more groups than it has starting points.
    private IReadOnlyList<Line> ChangedSince(Workshop workshop, long from)
    {
        if (!changed.TryGetValue(from, out var lines))
        {
            changed[from] = lines = FrameWriter.Changed(workshop, from);
        }

        return lines;
    }
}

/// <summary>What screens are told at once.</summary>
/// <param name="Seq">Up to which place of the journal.</param>
/// <param name="Json">UTF-8; never changed.</param>
internal sealed record Frame(long Seq, ReadOnlyMemory<byte> Json);
