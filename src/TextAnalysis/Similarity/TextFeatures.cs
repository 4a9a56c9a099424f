namespace Maillage.TextAnalysis;

/// <summary>What of a text is compared: the stems of its words, those of two words in a row, and the subjects that it speaks of.</summary>
/// <remarks>
/// Counts are dampened (<c>1 + ln tf</c>). What a text is about is said first, in its title or its first line: a word there counts as
/// three, and as one from a few lines on. Pairs count less: they tell « eau potable » from « eau » and « potable », and are rarely
/// shared. Subjects bring texts together that use other words for the same thing. What is found of a word is kept for the texts that follow:
/// one instance for each thread.
/// </remarks>
internal sealed class TextFeatures
{
    private const double OfPair = 0.8;
    private const double OfTheme = 0.7;
    private const double OfBeginning = 2;
    private const double Beginning = 12; // words, after which that is e times less

    private readonly FoldedWords folded = new();
    private readonly List<Known> known = []; // of each folded word, by number

    /// <summary>The features of a text, each once, and their weights, before rarity is counted.</summary>
    internal List<(string Feature, double Weight)> Of(string text)
    {
        var numbers = new List<int>();
        Tokenizer.Tokenize(text, folded, numbers);
        Learn();
        var counts = Counts(numbers);
        var weights = new List<(string, double)>(counts.Count);
        foreach (var (feature, times) in counts)
        {
            weights.Add((feature, (1 + Math.Log(times)) * (feature.Contains(' ') ? OfPair : 1)));
        }

        foreach (var theme in ThemeVocabulary.BuiltIn.Match([.. numbers.Select(number => known[number].OfThemes)]))
        {
            weights.Add(($"#{theme.Id}", OfTheme));
        }

        return weights;
    }

    private Dictionary<string, double> Counts(List<int> numbers)
    {
        var counts = new Dictionary<string, double>(2 * numbers.Count);
        string? before = null;
        for (var place = 0; place < numbers.Count; place++)
        {
            var word = known[numbers[place]];
            if (!word.Tells)
            {
                continue;
            }

            var times = 1 + (OfBeginning * Math.Exp(-place / Beginning));
            Count(counts, word.Stem, times);
            if (before is not null)
            {
                Count(counts, $"{before} {word.Stem}", times);
            }

            before = word.Stem;
        }

        return counts;
    }

    private static void Count(Dictionary<string, double> counts, string feature, double times) =>
        counts[feature] = counts.GetValueOrDefault(feature) + times;

    private void Learn()
    {
        for (var number = known.Count; number < folded.All.Count; number++)
        {
            var word = folded.All[number];
            var stem = FrenchStemmer.Stem(word);
            known.Add(new Known(!StopWords.Contains(word) && word.Length >= 2, stem, ThemeVocabulary.BuiltIn.NumberOf(stem)));
        }
    }

    /// <summary>A word: whether it tells anything, its stem, and the number of this among those of the subjects.</summary>
    private readonly record struct Known(bool Tells, string Stem, int OfThemes);
}
