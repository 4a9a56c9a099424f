using System.Buffers;
using System.Text;

namespace Maillage.Commons.Catalogue.Tiles;

/// <summary>The little of Protocol Buffers that vector tiles need.</summary>
/// <remarks>Source: protobuf.dev, "Encoding".</remarks>
internal sealed class ProtobufWriter
{
    private const int Varint = 0;
    private const int Bytes = 2;
    private readonly ArrayBufferWriter<byte> buffer = new(256);

    public ReadOnlySpan<byte> Written => buffer.WrittenSpan;

    public int Length => buffer.WrittenCount;

    public void Clear() => buffer.ResetWrittenCount();

    public void UInt(int field, ulong value)
    {
        Raw((ulong)((field << 3) | Varint));
        Raw(value);
    }

    public void Text(int field, string value) => Message(field, Encoding.UTF8.GetBytes(value));

    public void Message(int field, ReadOnlySpan<byte> content)
    {
        Raw((ulong)((field << 3) | Bytes));
        Raw((ulong)content.Length);
        buffer.Write(content);
    }

    /// <summary>A bare number, seven bits a byte, the lowest first.</summary>
    public void Raw(ulong value)
    {
        var bytes = buffer.GetSpan(10);
        var length = 0;
        for (; value >= 0x80; value >>= 7)
        {
            bytes[length++] = (byte)((value & 0x7F) | 0x80);
        }

        bytes[length++] = (byte)value;
        buffer.Advance(length);
    }

    /// <summary>A bare number with a sign: 0, −1, 1, −2… become 0, 1, 2, 3…</summary>
    public void ZigZag(int value) => Raw(unchecked((uint)((value << 1) ^ (value >> 31))));
}
