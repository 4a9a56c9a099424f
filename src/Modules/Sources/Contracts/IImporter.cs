using Maillage.Commons.Contracts;
using Maillage.Kernel;
using Maillage.Territories;

namespace Maillage.Sources.Contracts;

/// <summary>A file that somebody hands over.</summary>
/// <param name="Name">Its name, for people; folders in it are only kept for show.</param>
/// <param name="Open">Opens its bytes; called at most once.</param>
public sealed record FileToImport(string Name, Func<Stream> Open);

/// <summary>How files are to be imported.</summary>
public sealed record ImportOptions
{
    /// <summary>What the documents are about; null when unknown.</summary>
    public TerritoryId? Territory { get; init; }

    /// <summary>Publishes what was extracted with at least this confidence, from 0 to 1; null leaves everything to a person.</summary>
    public double? AcceptAbove { get; init; }

    /// <summary>The member who imports; null for the platform itself.</summary>
    public Guid? By { get; init; }

    /// <summary>The source that the file is a new version of; null lets its name and title tell.</summary>
    public Guid? NewVersionOf { get; init; }

    /// <summary>What the document is known to hold, such as the minutes of a workshop; null when it has to be read to know.</summary>
    public KnownDocument? Known { get; init; }
}

/// <summary>A document whose statements are known beforehand: they join the commons at once, under the identities that they have.</summary>
/// <param name="Title">Its title.</param>
/// <param name="SaidOn">When it was said.</param>
/// <param name="Statements">In the order of the text.</param>
public sealed record KnownDocument(string Title, DateOnly SaidOn, IReadOnlyList<KnownStatement> Statements)
{
    /// <summary>Statements that an earlier version may have held and that this one does not: they leave the commons.</summary>
    public IReadOnlyCollection<Guid> Gone { get; init; } = [];
}

/// <summary>One statement of a document, known beforehand.</summary>
/// <param name="Id">Its identity: importing it twice changes nothing.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Words">Its exact words, as the document holds them; one that does not is passed over.</param>
/// <param name="College">Who spoke; null when unknown.</param>
public sealed record KnownStatement(Guid Id, ContributionKind Kind, string Words, College? College);

/// <summary>What became of a file.</summary>
public enum ImportOutcome
{
    /// <summary>A new source.</summary>
    Imported,

    /// <summary>A new version of a known source.</summary>
    NewVersion,

    /// <summary>The very same file is already there: nothing changed.</summary>
    AlreadyKnown,

    /// <summary>It could not be read.</summary>
    Refused,
}

/// <summary>A file and what became of it.</summary>
/// <param name="Name">Its name; for a file of an archive, <c>archive.zip/name</c>.</param>
/// <param name="Outcome">What became of it.</param>
public sealed record ImportedFile(string Name, ImportOutcome Outcome)
{
    /// <summary>The source that it is; null when refused.</summary>
    public Guid? Source { get; init; }

    /// <summary>Which version of the source it is, from 1.</summary>
    public int Version { get; init; }

    /// <summary>What was drawn out of it, accepted or not.</summary>
    public int Extracts { get; init; }

    /// <summary>How many of these joined the commons at once.</summary>
    public int Accepted { get; init; }

    /// <summary>Names of people that are withheld in it.</summary>
    public int Names { get; init; }

    /// <summary>Why it was refused; null otherwise. The sentence is a text of this module.</summary>
    public Refusal? Refusal { get; init; }
}

/// <summary>Imports files while the caller waits: the command line and the sample territory use it.</summary>
public interface IImporter
{
    /// <summary>Imports files one after the other, each wholly or not at all; archives are opened.</summary>
    /// <param name="files">Files or archives of files.</param>
    /// <param name="options">How.</param>
    /// <param name="progress">Told of each file as soon as it is done; null when nobody looks.</param>
    /// <param name="cancel">Stops between two files.</param>
    /// <returns>One entry per document, in order.</returns>
    /// <exception cref="RefusedException">The database or the disk cannot be written (<c>storage.…</c>): what was done before stays.</exception>
    Task<IReadOnlyList<ImportedFile>> Import(
        IReadOnlyList<FileToImport> files,
        ImportOptions options,
        IProgress<ImportedFile>? progress,
        CancellationToken cancel
    );
}
