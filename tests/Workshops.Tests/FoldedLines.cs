using System.Text.Json;
using Maillage.Workshops.Live;

namespace Maillage.Workshops.Tests;

/// <summary>The lines that a screen shows after the frames that it got, as the scripts of the pages keep them.</summary>
internal sealed class FoldedLines
{
    private readonly SortedDictionary<string, string> lines = new(StringComparer.Ordinal);
    private long seq;

    public IEnumerable<string> Shown => lines.Values;

    public static FoldedLines Of(Workshop workshop, Audience audience)
    {
        var folded = new FoldedLines();
        folded.Take(Frames.Of(workshop, audience));
        return folded;
    }

    /// <summary>What it shows once the workshop went on.</summary>
    public IEnumerable<string> Then(Workshop workshop, Audience audience)
    {
        Take(Frames.Of(workshop, audience, seq));
        return Shown;
    }

    private void Take(ReadOnlyMemory<byte> json)
    {
        using var frame = JsonDocument.Parse(json);
        seq = frame.RootElement.GetProperty("seq").GetInt64();
        foreach (var line in Of(frame, "lines"))
        {
            lines[line.GetProperty("id").GetString()!] = line.GetRawText();
        }

        foreach (var gone in Of(frame, "gone"))
        {
            lines.Remove(gone.GetString()!);
        }
    }

    private static IEnumerable<JsonElement> Of(JsonDocument frame, string name) =>
        frame.RootElement.TryGetProperty(name, out var list) ? list.EnumerateArray() : [];
}
