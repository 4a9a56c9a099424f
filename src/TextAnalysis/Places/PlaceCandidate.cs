namespace Maillage.TextAnalysis;

/// <summary>Words that may name a place, before the rest of the document has been heard.</summary>
/// <param name="First">Index of the first word.</param>
/// <param name="Last">Index after the last word.</param>
/// <param name="Entries">Every place of that name.</param>
internal sealed record PlaceCandidate(int First, int Last, IReadOnlyList<GazetteerEntry> Entries)
{
    /// <summary>How sure these words alone make it that a place is meant, from 0 to 1.</summary>
    public double Trust { get; init; }

    /// <summary>What makes it so.</summary>
    public Reason Why { get; init; } = new("place.known-name");

    /// <summary>A département said with it: « Rennes (35) », « Moulins sur Allier »; null when none is.</summary>
    public string? Departement { get; init; }

    /// <summary>What stands before makes it a land rather than a town: « en Mayenne », « dans la Vienne »; or the contrary.</summary>
    public PlaceKind? Expected { get; init; }

    /// <summary>An ordinary word or a first name too: where these words tell little, the rest of the document decides.</summary>
    public bool IsDoubtful { get; init; }

    /// <summary>Where the span ends when it goes on after the name: « Rennes (35) »; 0 when it ends with the last word.</summary>
    public int End { get; init; }
}
