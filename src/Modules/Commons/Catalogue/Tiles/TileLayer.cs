using System.Text;

namespace Maillage.Commons.Catalogue.Tiles;

/// <summary>One layer of points of a vector tile, being written.</summary>
/// <remarks>Source: Mapbox, "Vector Tile Specification", version 2.1, sections 4.1 to 4.4. Words used twice are stored once.</remarks>
internal sealed class TileLayer(string name)
{
    /// <summary>The steps from one side of a tile to the other.</summary>
    public const int Extent = 4096;

    private readonly ProtobufWriter features = new();
    private readonly ProtobufWriter feature = new();
    private readonly ProtobufWriter part = new();
    private readonly Dictionary<string, int> keys = [];
    private readonly Dictionary<object, int> values = [];
    private readonly ProtobufWriter written = new();
    private readonly List<int> tags = [];

    /// <summary>Says something of the next point.</summary>
    public void Tag(string key, string value) => Tag(key, (object)value);

    /// <summary>Says a number of the next point.</summary>
    public void Tag(string key, int value) => Tag(key, (object)value);

    /// <summary>Adds a point with what was said of it.</summary>
    /// <param name="x">From 0 (west) to <see cref="Extent"/>.</param>
    /// <param name="y">From 0 (north) to <see cref="Extent"/>.</param>
    public void Point(int x, int y)
    {
        feature.Clear();
        part.Clear();
        tags.ForEach(tag => part.Raw((ulong)tag));
        feature.Message(2, part.Written);
        feature.UInt(3, 1); // POINT
        part.Clear();
        part.Raw((1 << 3) | 1); // MoveTo, once
        part.ZigZag(x);
        part.ZigZag(y);
        feature.Message(4, part.Written);
        features.Message(2, feature.Written);
        tags.Clear();
    }

    /// <summary>The whole tile, this layer alone in it; empty when there is no point.</summary>
    public byte[] ToTile()
    {
        if (features.Length == 0)
        {
            return [];
        }

        var layer = new ProtobufWriter();
        layer.UInt(15, 2);
        layer.Text(1, name);
        var head = layer.Written.ToArray();
        layer.Clear();
        foreach (var key in keys.Keys)
        {
            layer.Text(3, key);
        }

        var body = (byte[])[.. head, .. features.Written, .. layer.Written, .. written.Written, .. Size()];
        layer.Clear();
        layer.Message(3, body);
        return layer.Written.ToArray();
    }

    private static byte[] Size()
    {
        var size = new ProtobufWriter();
        size.UInt(5, Extent);
        return size.Written.ToArray();
    }

    private void Tag(string key, object value)
    {
        if (!keys.TryGetValue(key, out var keyNumber))
        {
            keys.Add(key, keyNumber = keys.Count);
        }

        if (!values.TryGetValue(value, out var valueNumber))
        {
            values.Add(value, valueNumber = values.Count);
            WriteValue(value);
        }

        tags.Add(keyNumber);
        tags.Add(valueNumber);
    }

    private void WriteValue(object value)
    {
        part.Clear();
        if (value is string words)
        {
            part.Message(1, Encoding.UTF8.GetBytes(words));
        }
        else
        {
            part.UInt(5, (ulong)(int)value);
        }

        written.Message(4, part.Written);
    }
}
