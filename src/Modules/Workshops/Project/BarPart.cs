namespace Maillage.Workshops.Project;

/// <summary>A part of a bar.</summary>
/// <param name="Slug">A college, or a stance; null for people without college.</param>
/// <param name="Number">How many.</param>
public sealed record BarPart(string? Slug, int Number);
