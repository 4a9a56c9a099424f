namespace Maillage.TextAnalysis;

/// <summary>The subjects of the field and the words that speak of each, in French and English.</summary>
/// <remarks>Immutable once built, so one instance serves every thread.</remarks>
public sealed class ThemeVocabulary
{
    private readonly List<Term> terms = [];
    private readonly NameTrie stems = new();

    private ThemeVocabulary(IReadOnlyList<Theme> themes)
    {
        Themes = themes;
        foreach (var theme in themes)
        {
            Add(theme, theme.Id);
        }
    }

    /// <summary>The vocabulary that the project publishes, from <c>Data/themes.json</c>.</summary>
    public static ThemeVocabulary BuiltIn { get; } = new(DataFiles.Json<List<Theme>>("themes.json"));

    /// <summary>Its subjects, in the order of the file.</summary>
    public IReadOnlyList<Theme> Themes { get; }

    /// <summary>A vocabulary of one's own, for an instance that adds subjects or words.</summary>
    /// <param name="themes">Subjects; when two have the same identifier, words of both count.</param>
    /// <remarks>Time and memory: O(words of all labels).</remarks>
    public static ThemeVocabulary From(IEnumerable<Theme> themes) => new([.. themes]);

    /// <summary>This vocabulary with the words and narrower subjects that an instance adds.</summary>
    /// <param name="additions">Additions to its subjects, as <see cref="ThemeFile.Read"/> gives them.</param>
    /// <returns>The same subjects in the same order, richer; an addition to a subject that it does not have is left out.</returns>
    /// <remarks>Time and memory: O(words of all labels).</remarks>
    public ThemeVocabulary With(IEnumerable<Theme> additions)
    {
        var added = additions.ToLookup(theme => theme.Id);
        return new([.. Themes.Select(theme => added[theme.Id].Aggregate(theme, Richer))]);
    }

    private static Theme Richer(Theme theme, Theme addition) =>
        theme with
        {
            AltLabel = theme
                .AltLabel.Keys.Union(addition.AltLabel.Keys)
                .ToDictionary(
                    language => language,
                    language =>
                        (IReadOnlyList<string>)
                            [
                                .. (theme.AltLabel.GetValueOrDefault(language) ?? []).Union(
                                    addition.AltLabel.GetValueOrDefault(language) ?? []
                                ),
                            ]
                ),
            Narrower = [.. theme.Narrower, .. addition.Narrower],
        };

    /// <summary>Reads which subjects a text speaks of.</summary>
    /// <param name="text">A statement, a fiche or a whole document.</param>
    /// <returns>
    /// The subjects, surest first, each with the words that decided. A long text must speak of a subject more than in passing; in a
    /// short one, a single word is enough.
    /// </returns>
    /// <remarks>
    /// A term weighs by how many words it has (a phrase is surer than a word) and each further occurrence a little less (square
    /// root); a subject is kept from a weight that grows with the logarithm of the text's length. Time: O(length).
    /// </remarks>
    public IReadOnlyList<ThemeMatch> Match(string text)
    {
        var (folded, numbers) = (new FoldedWords(), new List<int>());
        Tokenizer.Tokenize(text, folded, numbers);
        return Match(new PerWord<int>(folded.All, [.. numbers], word => NumberOf(FrenchStemmer.Stem(word))).All());
    }

    internal IReadOnlyList<ThemeMatch> Match(Reading reading) => Match(reading.PerStem(NumberOf).All());

    /// <summary>The number of a stem, to match with; 0 for one that no subject has.</summary>
    internal int NumberOf(string stem) => stems.NumberOf(stem);

    /// <summary>The subjects of a text whose stems have these numbers.</summary>
    internal IReadOnlyList<ThemeMatch> Match(int[] words)
    {
        var counts = Count(words);
        if (counts.Count == 0)
        {
            return []; // most short texts
        }

        var floor = ThemeScore.Floor(words.Length);
        return
        [
            .. Themes
                .DistinctBy(theme => theme.Id)
                .Where(theme => counts.ContainsKey(theme.Id))
                .Select(theme => ThemeScore.Of(theme.Id, counts[theme.Id]))
                .Where(score => score.Weight >= floor)
                .OrderByDescending(score => score.Weight)
                .ThenBy(score => score.Id, StringComparer.Ordinal)
                .Select(score => score.ToMatch(floor)),
        ];
    }

    // How often each term is said, by theme.
    private Dictionary<string, List<(Term Term, int Count)>> Count(int[] words)
    {
        var counts = new Dictionary<int, int>();
        for (var at = 0; at < words.Length; )
        {
            var (found, length) = LongestAt(words, at);
            foreach (var term in found)
            {
                counts[term] = counts.GetValueOrDefault(term) + 1;
            }

            at += Math.Max(1, length);
        }

        return counts
            .GroupBy(count => terms[count.Key].Theme, count => (terms[count.Key], count.Value))
            .ToDictionary(theme => theme.Key, theme => theme.ToList());
    }

    private (IReadOnlyList<int> Found, int Length) LongestAt(int[] words, int start)
    {
        IReadOnlyList<int> found = [];
        var length = 0;
        for (var (node, at) = (0, start); at < words.Length && (node = stems.Next(node, words[at])) > 0; at++)
        {
            if (stems.At(node) is { Count: > 0 } here)
            {
                (found, length) = (here, at - start + 1);
            }
        }

        return (found, length);
    }

    private void Add(Theme theme, string subject)
    {
        var labels = theme.PrefLabel.Values.Concat(theme.AltLabel.Values.SelectMany(words => words));
        foreach (var label in labels.Distinct())
        {
            var words = Tokenizer.Tokenize(label).Select(token => FrenchStemmer.Stem(token.Folded)).ToArray();
            stems.Add(words, terms.Count);
            terms.Add(new Term(subject, label, words.Length));
        }

        foreach (var narrower in theme.Narrower)
        {
            Add(narrower, subject);
        }
    }

    /// <summary>A word or phrase of the vocabulary.</summary>
    internal sealed record Term(string Theme, string Label, int Words);
}
