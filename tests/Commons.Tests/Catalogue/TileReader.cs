using System.Text;

namespace Maillage.Commons.Tests.Catalogue;

/// <summary>One point of a tile, as a map would read it.</summary>
internal sealed record TilePoint(int X, int Y, IReadOnlyDictionary<string, object> Tags)
{
    public int Count => Tags.TryGetValue("n", out var n) ? (int)(ulong)n : 1;
}

/// <summary>Reads vector tiles, written from the specification alone and sharing nothing with the writer.</summary>
internal static class TileReader
{
    public static List<TilePoint> Read(byte[] tile)
    {
        var points = new List<TilePoint>();
        foreach (var (field, layer) in Fields(tile))
        {
            field.ShouldBe(3);
            points.AddRange(ReadLayer((byte[])layer));
        }

        return points;
    }

    private static List<TilePoint> ReadLayer(byte[] bytes)
    {
        var fields = Fields(bytes).ToLookup(f => f.Field, f => f.Value);
        fields[15].Single().ShouldBe(2UL);
        fields[5].Single().ShouldBe(4096UL);
        Text(fields[1].Single()).ShouldBe("fiches");
        var keys = fields[3].Select(Text).ToArray();
        var values = fields[4]
            .Select(value => Fields((byte[])value).Select(v => v.Field == 1 ? Text(v.Value) : v.Value).Single())
            .ToArray();
        return [.. fields[2].Select(feature => ReadPoint((byte[])feature, keys, values))];
    }

    private static TilePoint ReadPoint(byte[] bytes, string[] keys, object[] values)
    {
        var fields = Fields(bytes).ToDictionary(f => f.Field, f => f.Value);
        fields[3].ShouldBe(1UL);
        var tags = Numbers((byte[])fields[2]).Chunk(2).ToDictionary(pair => keys[pair[0]], pair => values[pair[1]]);
        var geometry = Numbers((byte[])fields[4]);
        geometry[0].ShouldBe(9UL);
        return new(Signed(geometry[1]), Signed(geometry[2]), tags);
    }

    private static int Signed(ulong number) => (int)(number >> 1) ^ -(int)(number & 1);

    private static string Text(object bytes) => Encoding.UTF8.GetString((byte[])bytes);

    private static List<(int Field, object Value)> Fields(byte[] bytes)
    {
        var fields = new List<(int, object)>();
        for (var at = 0; at < bytes.Length; )
        {
            var tag = Number(bytes, ref at);
            var number = Number(bytes, ref at);
            object value = number;
            if ((tag & 7) == 2)
            {
                value = bytes[at..(at + (int)number)];
                at += (int)number;
            }

            fields.Add(((int)(tag >> 3), value));
        }

        return fields;
    }

    private static List<ulong> Numbers(byte[] bytes)
    {
        var numbers = new List<ulong>();
        for (var at = 0; at < bytes.Length; )
        {
            numbers.Add(Number(bytes, ref at));
        }

        return numbers;
    }

    private static ulong Number(byte[] bytes, ref int at)
    {
        var number = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var part = bytes[at++];
            number |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return number;
            }
        }
    }
}
