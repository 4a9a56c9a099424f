namespace Maillage.TextAnalysis;

/// <summary>How much a text speaks of one subject.</summary>
internal sealed record ThemeScore(string Id, double Weight, IReadOnlyList<string> Words)
{
    private const int MostWords = 8;

    /// <summary>The weight from which a subject is kept: 1 in a sentence, more in a long document.</summary>
    internal static double Floor(int tokens) => tokens <= 60 ? 1 : 1 + (0.7 * Math.Log2(tokens / 60.0));

    internal static ThemeScore Of(string theme, IReadOnlyList<(ThemeVocabulary.Term Term, int Count)> counts)
    {
        var mine = counts.OrderByDescending(said => said.Count).ThenBy(said => said.Term.Label, StringComparer.Ordinal).ToList();
        var weight = mine.Sum(said => Math.Sqrt(said.Count) * (1 + (0.5 * (said.Term.Words - 1))));
        return new ThemeScore(theme, weight, [.. mine.Take(MostWords).Select(said => said.Term.Label)]);
    }

    internal ThemeMatch ToMatch(double floor) => new(Id, Math.Round(Math.Min(0.97, 0.5 + (0.2 * (Weight / floor))), 2), Words);
}
