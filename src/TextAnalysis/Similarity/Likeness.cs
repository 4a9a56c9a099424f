namespace Maillage.TextAnalysis;

/// <summary>A text that resembles another.</summary>
/// <param name="Index">Which: its place in the collection.</param>
/// <param name="Score">From 0 for nothing in common to 1 for the same; to four places. Whoever gives it says of what.</param>
public readonly record struct Likeness(int Index, double Score);
