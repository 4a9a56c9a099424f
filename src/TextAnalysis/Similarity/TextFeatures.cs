namespace Maillage.TextAnalysis;

/// <summary>What of a text is compared: the stems of its words, those of two words in a row, and the subjects that it speaks of.</summary>
/// <remarks>
/// Counts are dampened (<c>1 + ln tf</c>). What a text is about is said first, in its title or its first line: a word there counts as
/// three, and as one from a few lines on. Pairs count less: they tell « eau potable » from « eau » and « potable », and are rarely
/// shared. Subjects bring texts together that use other words for the same thing.
/// </remarks>
internal static class TextFeatures
{
    private const double OfPair = 0.8;
    private const double OfTheme = 0.7;
    private const double OfBeginning = 2;
    private const double Beginning = 12; // words, after which that is e times less

    /// <summary>The features of a text and their weights, before rarity is counted.</summary>
    internal static Dictionary<string, double> Of(string text)
    {
        var counts = new Dictionary<string, double>();
        var tokens = Tokenizer.Tokenize(text);
        string? before = null;
        for (var place = 0; place < tokens.Count; place++)
        {
            var token = tokens[place];
            if (StopWords.Contains(token.Folded) || token.Folded.Length < 2)
            {
                continue;
            }

            var stem = FrenchStemmer.Stem(token.Folded);
            var times = 1 + (OfBeginning * Math.Exp(-place / Beginning));
            Count(counts, stem, times);
            if (before is not null)
            {
                Count(counts, $"{before} {stem}", times);
            }

            before = stem;
        }

        var weights = counts.ToDictionary(
            count => count.Key,
            count => (1 + Math.Log(count.Value)) * (count.Key.Contains(' ') ? OfPair : 1)
        );
        foreach (
            var theme in ThemeVocabulary.BuiltIn.Match([
                .. tokens.Select(token => ThemeVocabulary.BuiltIn.NumberOf(FrenchStemmer.Stem(token.Folded))),
            ])
        )
        {
            weights[$"#{theme.Id}"] = OfTheme;
        }

        return weights;
    }

    private static void Count(Dictionary<string, double> counts, string feature, double times) =>
        counts[feature] = counts.GetValueOrDefault(feature) + times;
}
