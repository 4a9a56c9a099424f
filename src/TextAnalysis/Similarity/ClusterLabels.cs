namespace Maillage.TextAnalysis;

/// <summary>Names a group of texts by the words that set it apart.</summary>
internal sealed class ClusterLabels
{
    private readonly HashSet<string>[] stems;
    private readonly Dictionary<string, int> everywhere = [];
    private readonly IReadOnlyList<string> texts;

    internal ClusterLabels(IReadOnlyList<string> texts)
    {
        this.texts = texts;
        stems = [.. texts.Select(text => Words(text).Select(word => word.Stem).ToHashSet())];
        foreach (var stem in stems.SelectMany(text => text))
        {
            everywhere[stem] = everywhere.GetValueOrDefault(stem) + 1;
        }
    }

    /// <summary>The words that most of the group has and few others do: by the share of the group that has them, less that of the others.</summary>
    internal IReadOnlyList<string> Of(IReadOnlyList<int> group, int most)
    {
        var inside = group.SelectMany(text => stems[text]).CountBy(stem => stem);
        var others = Math.Max(1, texts.Count - group.Count);
        var best = inside
            .Where(stem => stem.Value > 1)
            .OrderByDescending(stem => (stem.Value / (double)group.Count) - ((everywhere[stem.Key] - stem.Value) / (double)others))
            .ThenBy(stem => stem.Key, StringComparer.Ordinal)
            .Take(most)
            .Select(stem => stem.Key)
            .ToHashSet();
        return
        [
            .. group
                .SelectMany(text => Words(texts[text]))
                .Where(word => best.Contains(word.Stem))
                .GroupBy(word => word.Stem)
                .OrderByDescending(word => word.Count())
                .ThenBy(word => word.Key, StringComparer.Ordinal)
                .Select(word =>
                    word.CountBy(one => one.Written)
                        .OrderByDescending(one => one.Value)
                        .ThenBy(one => one.Key, StringComparer.Ordinal)
                        .First()
                        .Key
                ),
        ];
    }

    private static IEnumerable<(string Stem, string Written)> Words(string text) =>
        Tokenizer
            .Tokenize(text)
            .Where(token => token.Folded.Length > 2 && !StopWords.Contains(token.Folded) && !char.IsAsciiDigit(token.Folded[0]))
            .Select(token => (FrenchStemmer.Stem(token.Folded), text[token.Start..token.End].ToLowerInvariant()));
}
