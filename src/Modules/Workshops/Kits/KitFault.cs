using Maillage.Kernel;

namespace Maillage.Workshops.Kits;

/// <summary>Something of a kit that must change before it can be used.</summary>
/// <param name="Path">What: <c>steps/2/columns/0/min</c>; empty for the whole.</param>
/// <param name="Refusal">Why, and what to do.</param>
public sealed record KitFault(string Path, Refusal Refusal)
{
    /// <summary>Another part on which this depends: when that one could not be read, this would only confuse.</summary>
    public string? Needs { get; init; }
}

/// <summary>A fault of a file, where a person finds it.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
/// <param name="Refusal">Why, and what to do.</param>
public sealed record KitError(int Line, int Column, Refusal Refusal);
