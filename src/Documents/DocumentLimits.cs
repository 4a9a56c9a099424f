namespace Maillage.Documents;

/// <summary>How much a document may cost before it is refused.</summary>
public sealed record DocumentLimits
{
    /// <summary>The limits of an instance that configures nothing.</summary>
    public static DocumentLimits Default { get; } = new();

    /// <summary>Length of the file, in bytes. Longer: <c>document.too-large</c>.</summary>
    public long MaxBytes { get; init; } = 50L << 20;

    /// <summary>What a compressed file may unfold into, in bytes, all entries together. More: <c>document.expands-too-much</c>.</summary>
    public long MaxExpandedBytes { get; init; } = 200L << 20;

    /// <summary>How many times its compressed length one entry may unfold into, beyond its first megabyte.</summary>
    public int MaxExpansion { get; init; } = 200;

    /// <summary>Entries of a compressed file. More: <c>document.too-many-entries</c>.</summary>
    public int MaxEntries { get; init; } = 5_000;

    /// <summary>Nesting of XML elements and of JSON values. Deeper: <c>document.too-deep</c>.</summary>
    public int MaxDepth { get; init; } = 512;

    /// <summary>Archives within archives: 1 reads a zip in a zip. Deeper: <c>document.nested-archive</c>.</summary>
    public int MaxArchiveDepth { get; init; } = 1;

    /// <summary>Time for one document. Longer: <c>document.too-slow</c>.</summary>
    public TimeSpan MaxTime { get; init; } = TimeSpan.FromMinutes(1);
}
