using System.Text.Json;
using Maillage.Kernel;
using Maillage.Sources.Contracts;

namespace Maillage.Sources;

/// <summary>Where one file of an import stands.</summary>
internal enum ImportStepState
{
    Waiting,
    Done,

    /// <summary>An archive: its files follow as steps of their own.</summary>
    Unfolded,
}

/// <summary>One file of an import job: what makes the job begin again where it was cut off, and never twice.</summary>
internal sealed class ImportStep
{
    private ImportStep() { } // EF Core builds one here, then fills it.

    public Guid Id { get; private set; }
    public Guid Job { get; private set; }
    public int Position { get; private set; }
    public string Name { get; private set; } = "";
    public string Sha256 { get; private set; } = "";
    public long Length { get; private set; }
    public ImportStepState State { get; private set; }
    public ImportOutcome? Outcome { get; private set; }
    public Guid? Source { get; private set; }
    public int SourceVersion { get; private set; }
    public int Extracts { get; private set; }
    public int Accepted { get; private set; }
    public int Names { get; private set; }
    public string? RefusalCode { get; private set; }
    public string RefusalArgs { get; private set; } = "[]";

    public static ImportStep Of(Guid job, int position, Original original) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Job = job,
            Position = position,
            Name = original.Name,
            Sha256 = original.Sha256,
            Length = original.Length,
        };

    public void Unfold() => State = ImportStepState.Unfolded;

    public void End(ImportedFile result)
    {
        (State, Outcome) = (ImportStepState.Done, result.Outcome);
        (Source, SourceVersion, Extracts) = (result.Source, result.Version, result.Extracts);
        (Accepted, Names) = (result.Accepted, result.Names);
        (RefusalCode, RefusalArgs) = (result.Refusal?.Code, JsonSerializer.Serialize(result.Refusal?.Args ?? []));
    }

    /// <summary>Why the file was refused; null when it was not.</summary>
    public Refusal? WhyRefused() =>
        RefusalCode is null
            ? null
            : new(RefusalCode, [.. JsonSerializer.Deserialize<JsonElement[]>(RefusalArgs)!.Select(arg => arg.ToString())]);
}
