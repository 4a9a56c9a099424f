namespace Maillage.TextAnalysis;

/// <summary>What of a text is compared: the stems of its words, those of two words in a row, and the subjects that it speaks of.</summary>
/// <remarks>
/// Counts are dampened (<c>1 + ln tf</c>). Pairs count less: they tell « eau potable » from « eau » and « potable », and are rarely shared.
/// Subjects bring texts together that use other words for the same thing.
/// </remarks>
internal static class TextFeatures
{
    private const double OfPair = 0.8;
    private const double OfTheme = 0.7;

    /// <summary>The features of a text and their weights, before rarity is counted.</summary>
    internal static Dictionary<string, double> Of(string text)
    {
        var counts = new Dictionary<string, int>();
        var tokens = Tokenizer.Tokenize(text);
        string? before = null;
        foreach (var token in tokens)
        {
            if (StopWords.Contains(token.Folded) || token.Folded.Length < 2)
            {
                continue;
            }

            var stem = FrenchStemmer.Stem(token.Folded);
            Count(counts, stem);
            if (before is not null)
            {
                Count(counts, $"{before} {stem}");
            }

            before = stem;
        }

        var weights = counts.ToDictionary(
            count => count.Key,
            count => (1 + Math.Log(count.Value)) * (count.Key.Contains(' ') ? OfPair : 1)
        );
        foreach (var theme in ThemeVocabulary.BuiltIn.Match(FrenchStemmer.Stems(tokens)))
        {
            weights[$"#{theme.Id}"] = OfTheme;
        }

        return weights;
    }

    private static void Count(Dictionary<string, int> counts, string feature) => counts[feature] = counts.GetValueOrDefault(feature) + 1;
}
