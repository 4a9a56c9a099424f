using System.Text.Json;

namespace Maillage.Sources;

/// <summary>What a person did to an extract.</summary>
internal enum DecisionKind
{
    Accept,
    Merge,
    Reject,
    Correct,
    Split,
    Add,
}

/// <summary>One act of a review, kept so that it can be undone and so that others see who did what.</summary>
internal sealed class Decision
{
    private Decision() { } // EF Core builds one here, then fills it.

    public Guid Id { get; private set; }
    public Guid Source { get; private set; }
    public Guid Extract { get; private set; }

    /// <summary>Decisions made at once are undone at once.</summary>
    public Guid Batch { get; private set; }

    public DecisionKind Kind { get; private set; }
    public Guid By { get; private set; }
    public DateTimeOffset At { get; private set; }

    /// <summary>The extract as it was; null when the decision made it.</summary>
    public string? Before { get; private set; }

    /// <summary>The extract's version once decided: while it is still this one, nobody decided since.</summary>
    public int VersionAfter { get; private set; }

    public bool IsUndone { get; private set; }

    /// <summary>Writes down what is about to change; <see cref="Seal"/> follows the change.</summary>
    public static Decision About(Extract extract, DecisionKind kind, DecisionBatch batch) =>
        new()
        {
            Id = Guid.CreateVersion7(batch.At),
            Source = extract.Source,
            Extract = extract.Id,
            Batch = batch.Id,
            Kind = kind,
            By = batch.By,
            At = batch.At,
            Before = kind is DecisionKind.Add ? null : JsonSerializer.Serialize(extract.Remember()),
        };

    public void Seal(Extract extract) => VersionAfter = extract.Version;

    /// <summary>The extract as it was before; null when it did not exist.</summary>
    public ExtractMemory? WasBefore() => Before is null ? null : JsonSerializer.Deserialize<ExtractMemory>(Before);

    public void Undo() => IsUndone = true;
}

/// <summary>One gesture of one person, which may decide many extracts.</summary>
internal sealed record DecisionBatch(Guid Id, Guid By, DateTimeOffset At)
{
    public Verdict Verdict => new(By, At);
}
