namespace Maillage.TextAnalysis;

/// <summary>How much a text speaks of one subject.</summary>
internal sealed record ThemeScore(string Id, double Weight, IReadOnlyList<string> Words)
{
    private const int MostWords = 8;

    /// <summary>The weight from which a subject is kept: 1 in a sentence, more in a long document.</summary>
    internal static double Floor(int tokens) => tokens <= 60 ? 1 : 1 + (0.7 * Math.Log2(tokens / 60.0));

    internal static ThemeScore Of(string theme, Dictionary<ThemeVocabulary.Term, int> counts)
    {
        var mine = counts
            .Where(count => count.Key.Theme == theme)
            .OrderByDescending(count => count.Value)
            .ThenBy(count => count.Key.Label, StringComparer.Ordinal)
            .ToList();
        var weight = mine.Sum(count => Math.Sqrt(count.Value) * (1 + (0.5 * (count.Key.Words - 1))));
        return new ThemeScore(theme, weight, [.. mine.Take(MostWords).Select(count => count.Key.Label)]);
    }

    internal ThemeMatch ToMatch(double floor) => new(Id, Math.Round(Math.Min(0.97, 0.5 + (0.2 * (Weight / floor))), 2), Words);
}
