using System.Buffers;
using Maillage.Workshops.Live;

namespace Maillage.Workshops.Tests;

/// <summary>What screens are told of a workshop in memory.</summary>
internal static class Frames
{
    /// <summary>What changed for an audience since a place of the journal, as UTF-8; the whole of it since 0.</summary>
    public static ReadOnlyMemory<byte> Of(Workshop workshop, Audience audience, long from = 0)
    {
        var buffer = new ArrayBufferWriter<byte>();
        FrameWriter.Write(buffer, workshop, audience, from, FrameWriter.Changed(workshop, from));
        return buffer.WrittenMemory;
    }
}
