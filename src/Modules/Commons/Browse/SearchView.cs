using Maillage.Commons.Contracts;
using Maillage.Commons.Search;
using Maillage.Kernel;
using Maillage.Sources.Contracts;

namespace Maillage.Commons.Browse;

/// <summary>All that the search page shows.</summary>
/// <param name="Words">What was typed.</param>
/// <param name="Label">The one kind looked at, as a slug; empty for all.</param>
/// <param name="Counts">How much of each kind matches.</param>
/// <param name="Hits">This page of what was found.</param>
public sealed record SearchView(string Words, string Label, IReadOnlyList<LabelCount> Counts, IReadOnlyList<FoundThing> Hits)
{
    public int Total => Counts.Sum(count => count.Count);

    /// <summary>The address of the next page; null on the last one.</summary>
    public string? Next { get; init; }

    public string Address(string label) =>
        $"{SearchEverything.Path}?q={Uri.EscapeDataString(Words)}{(label.Length == 0 ? "" : "&genre=" + Uri.EscapeDataString(label))}";
}

/// <summary>A fiche or a statement that was found.</summary>
/// <param name="Hit">What was found, with the sentence that matches.</param>
/// <param name="Statement">What was said; null for a fiche.</param>
/// <param name="Fiche">What the fiche is; null for a statement.</param>
/// <param name="Source">Where it was said; null for a fiche, and for a source that is gone.</param>
public sealed record FoundThing(SearchHit Hit, ContributionKind? Statement, FicheKind? Fiche, SourceCard? Source)
{
    public IReadOnlyList<Span> TitleMarks { get; init; } = [];
}
