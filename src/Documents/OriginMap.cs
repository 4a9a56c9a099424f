using System.Text.Json;

namespace Maillage.Documents;

/// <summary>Where something of the extracted text stands in the file.</summary>
/// <param name="Place">Its place by name (<c>page 3</c>, <c>sheet Budget!B4</c>); null where offsets say it.</param>
/// <param name="Start">Offset in the decoded file, in UTF-16 units; null where the place is only named.</param>
/// <param name="End">End of it, exclusive.</param>
public sealed record OriginPlace(string? Place, int? Start, int? End);

/// <summary>The way back from an offset of the extracted text to the file that it was read from.</summary>
/// <remarks>
/// Text formats map to offsets of the file as decoded (UTF-16 units, byte order mark not counted); the others to named places.
/// Cost: O(log n) a question, where n is the number of pieces that were copied in one go.
/// </remarks>
public sealed class OriginMap
{
    private readonly int[] starts;
    private readonly int[] origins;
    private readonly int[] lengths;
    private readonly int[] placeStarts;
    private readonly string[] places;

    internal OriginMap(IReadOnlyList<OriginRun> runs, IReadOnlyList<(int Start, string Place)> named)
    {
        starts = [.. runs.Select(run => run.Start)];
        origins = [.. runs.Select(run => run.Origin)];
        lengths = [.. runs.Select(run => run.Length)];
        placeStarts = [.. named.Select(place => place.Start)];
        places = [.. named.Select(place => place.Place)];
    }

    /// <summary>Where the character at <paramref name="offset"/> comes from; null in a text without origin (an empty one).</summary>
    /// <param name="offset">Offset in the extracted text, from 0.</param>
    public OriginPlace? Find(int offset) => Find(offset, offset + 1);

    /// <summary>Where a span comes from: from its first character to its last, whatever lies between.</summary>
    /// <param name="start">Start in the extracted text.</param>
    /// <param name="end">End, exclusive; beyond <paramref name="start"/>.</param>
    public OriginPlace? Find(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(end, start);
        var place = Last(placeStarts, start) is var named and >= 0 ? places[named] : null;
        if (starts.Length == 0)
        {
            return place is null ? null : new(place, null, null);
        }

        var (first, last) = (Origin(start), Origin(end - 1));
        return new(place, Math.Min(first, last), Math.Max(first, last) + 1);
    }

    /// <summary>The map as JSON: three numbers a run (text, file, length), each but the length as a step from the run before.</summary>
    public string ToJson() =>
        JsonSerializer.Serialize(new Wire(Steps(), [.. places.Select((place, index) => new WirePlace(placeStarts[index], place))]));

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="JsonException">It is not such JSON.</exception>
    public static OriginMap FromJson(string json)
    {
        var wire = JsonSerializer.Deserialize<Wire>(json) ?? throw new JsonException("An origin map is an object.");
        var runs = new List<OriginRun>();
        var (start, origin) = (0, 0);
        foreach (var step in wire.Runs.Chunk(3))
        {
            (start, origin) = (start + step[0], origin + step[1]);
            runs.Add(new(start, origin, step[2]));
        }

        return new(runs, [.. wire.Places.Select(place => (place.Start, place.Place))]);
    }

    private int Origin(int offset)
    {
        var run = Math.Max(0, Last(starts, offset));
        return origins[run] + Math.Clamp(offset - starts[run], 0, lengths[run] - 1);
    }

    // The last entry that is not beyond the offset; -1 when all are.
    private static int Last(int[] sorted, int offset)
    {
        var found = Array.BinarySearch(sorted, offset);
        return found >= 0 ? found : ~found - 1;
    }

    private int[] Steps()
    {
        var steps = new int[starts.Length * 3];
        for (var run = 0; run < starts.Length; run++)
        {
            steps[run * 3] = starts[run] - (run > 0 ? starts[run - 1] : 0);
            steps[(run * 3) + 1] = origins[run] - (run > 0 ? origins[run - 1] : 0);
            steps[(run * 3) + 2] = lengths[run];
        }

        return steps;
    }

    private sealed record Wire(int[] Runs, WirePlace[] Places);

    private sealed record WirePlace(int Start, string Place);
}

/// <summary>Characters that follow one another in the file as in the text.</summary>
internal readonly record struct OriginRun(int Start, int Origin, int Length);
