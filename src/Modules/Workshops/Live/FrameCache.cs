namespace Maillage.Workshops.Live;

/// <summary>Frames written for the present state of a workshop: once for every audience and starting point, however many screens ask.</summary>
internal sealed class FrameCache(WorkshopRoom room)
{
    private readonly Dictionary<(Audience, long), Frame> written = [];
    private long version = -1;

    /// <summary>What changed for an audience since a place of the journal; the whole of it since 0.</summary>
    public Frame Since(Audience audience, long from) =>
        room.Read(workshop =>
        {
            if (version != workshop.Version)
            {
                written.Clear();
                version = workshop.Version;
            }

            if (!written.TryGetValue((audience, from), out var frame))
            {
                written[(audience, from)] = frame = new(version, FrameWriter.Write(workshop, audience, from));
            }

            return frame;
        });

    /// <summary>What changed for a participant: everything anew once she sits elsewhere.</summary>
    public Frame Since(Guid participant, long from)
    {
        var (audience, seatedAt) = room.Read(workshop =>
            workshop.Seating.Participants.TryGetValue(participant, out var someone)
                ? (Audience.Of(workshop, someone), someone.SeatedAt)
                : (new Audience(View.Phone, workshop.Seating.Sitting, null), 0)
        );
        return Since(audience, seatedAt > from ? 0 : from);
    }
}

/// <summary>What screens are told at once.</summary>
/// <param name="Seq">Up to which place of the journal.</param>
/// <param name="Json">UTF-8; never changed.</param>
internal sealed record Frame(long Seq, ReadOnlyMemory<byte> Json);
