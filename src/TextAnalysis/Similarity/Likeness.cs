namespace Maillage.TextAnalysis;

/// <summary>A text that resembles another.</summary>
/// <param name="Index">Which: its place in the collection.</param>
/// <param name="Score">The cosine of their weighted words: 0 for nothing in common, 1 for the same words.</param>
public readonly record struct Likeness(int Index, double Score);
