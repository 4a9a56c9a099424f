using System.Text.Json;
using Maillage.Workshops.Kits;

namespace Maillage.Workshops.Rehearse;

/// <summary>A line as a phone shows it.</summary>
internal sealed record ShownLine(Guid Id, string Step, string Kind, string State, string? Text, bool IsCarried, long At);

/// <summary>Where a room is.</summary>
/// <param name="Step">Which step.</param>
/// <param name="Round">Which round of it, from 1.</param>
internal sealed record RoomMoment(KitStep Step, int Round);

/// <summary>What a phone shows: the frames that came so far, put together as <c>src/Islands/live/frames.ts</c> does it.</summary>
internal sealed class Screen
{
    private readonly Lock gate = new();
    private readonly Dictionary<Guid, ShownLine> lines = [];
    private readonly List<Guid> order = [];

    /// <summary>Up to which place of the journal it shows.</summary>
    public long Seq { get; private set; }

    public bool IsClosed { get; private set; }
    public bool IsPaused { get; private set; }
    public string? Step { get; private set; }
    public int Round { get; private set; }
    public bool IsOpen { get; private set; }
    public int? Group { get; private set; }
    public int People { get; private set; }

    /// <summary>In the order in which they came.</summary>
    public IReadOnlyList<ShownLine> Lines
    {
        get
        {
            lock (gate)
            {
                return [.. order.Select(id => lines[id])];
            }
        }
    }

    /// <summary>How many frames came that could not follow the one before: there must be none.</summary>
    public int Gaps { get; private set; }

    public void Take(JsonElement frame)
    {
        lock (gate)
        {
            TakeAll(frame);
        }
    }

    private void TakeAll(JsonElement frame)
    {
        var (seq, from) = (frame.GetProperty("seq").GetInt64(), frame.GetProperty("from").GetInt64());
        Gaps += from > Seq ? 1 : 0;
        if (from == 0)
        {
            lines.Clear();
            order.Clear();
        }

        Seq = seq;
        TakeAgenda(frame);
        TakeLines(frame);
        People = frame.TryGetProperty("people", out var people) ? people.GetInt32() : People;
        Group = frame.TryGetProperty("group", out var group) ? NumberOf(group) : Group;
    }

    private void TakeAgenda(JsonElement frame)
    {
        if (frame.TryGetProperty("agenda", out var agenda))
        {
            (IsClosed, IsPaused) = (
                agenda.GetProperty("phase").GetString() == "closed",
                agenda.GetProperty("left").ValueKind is not JsonValueKind.Null
            );
            Step = agenda.GetProperty("step").GetString();
            (Round, IsOpen) = (agenda.GetProperty("round").GetInt32(), agenda.GetProperty("open").GetBoolean());
        }
    }

    private void TakeLines(JsonElement frame)
    {
        foreach (var line in frame.TryGetProperty("lines", out var changed) ? changed.EnumerateArray() : default)
        {
            var id = line.GetProperty("id").GetGuid();
            if (!lines.ContainsKey(id))
            {
                order.Add(id);
            }

            lines[id] = LineOf(id, line);
        }

        foreach (var gone in frame.TryGetProperty("gone", out var all) ? all.EnumerateArray() : default)
        {
            if (lines.Remove(gone.GetGuid()))
            {
                order.Remove(gone.GetGuid());
            }
        }
    }

    private static ShownLine LineOf(Guid id, JsonElement line) =>
        new(
            id,
            line.GetProperty("step").GetString()!,
            line.GetProperty("kind").GetString()!,
            line.GetProperty("state").GetString()!,
            line.TryGetProperty("text", out var text) ? text.GetString() : null,
            line.GetProperty("carried").GetBoolean(),
            line.GetProperty("at").GetInt64()
        );

    private static int? NumberOf(JsonElement number) => number.ValueKind is JsonValueKind.Null ? null : number.GetInt32();
}
