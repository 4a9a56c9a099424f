using Maillage.Kernel;

namespace Maillage.Territories.Perimeters;

/// <summary>All that the form of a perimeter shows.</summary>
/// <param name="Slug">Its code; null for a new one.</param>
/// <param name="Name">Its name, as typed.</param>
/// <param name="Communes">The communes that are sure.</param>
/// <param name="Version">The version that the form began from; 0 for a new one.</param>
public sealed record PerimeterView(string? Slug, string Name, IReadOnlyList<Territory> Communes, int Version)
{
    /// <summary>Pasted lines that have homonyms, each with its choices.</summary>
    public IReadOnlyList<(string Line, IReadOnlyList<Territory> Choices)> Ambiguous { get; init; } = [];

    /// <summary>Pasted lines that nothing answers to: they stay in the field.</summary>
    public IReadOnlyList<string> Unknown { get; init; } = [];

    /// <summary>Why it was not saved; empty when nothing was refused.</summary>
    public IReadOnlyList<Refusal> Refusals { get; init; } = [];

    /// <summary>The form's address.</summary>
    public string Action => Slug is null ? "/territoires/perimetres/nouveau" : $"/territoires/perimetres/{Slug}/modifier";
}
