using System.Diagnostics;
using Maillage.TextAnalysis;

namespace Maillage.Evaluation;

/// <summary>How well groups of texts agree with the categories that somebody filed them under.</summary>
/// <param name="Who">What made the groups.</param>
/// <param name="Count">How many groups there are.</param>
/// <param name="Rand">Adjusted Rand index (Hubert and Arabie 1985): 1 for the same partition, 0 for what chance gives.</param>
/// <param name="V">V-measure (Rosenberg and Hirschberg 2007): 1 for the same partition, 0 when neither tells anything of the other.</param>
/// <param name="Seconds">What making them took.</param>
internal sealed record Groups(string Who, int Count, double Rand, double V, double Seconds)
{
    /// <summary>Ours: in as many groups as there are categories, and as they come by themselves.</summary>
    public static IReadOnlyList<Groups> Of(Collection collection)
    {
        var categories = collection.Categories.Distinct().Count();
        return
        [
            Measured("TextClusters, as many as categories", collection, () => TextClusters.Into(collection.Texts, categories)),
            Measured("TextClusters, as many as by default", collection, () => TextClusters.Into(collection.Texts)),
        ];
    }

    /// <param name="who">What made the groups.</param>
    /// <param name="categories">By text.</param>
    /// <param name="groups">By text: the number of its group.</param>
    /// <param name="seconds">What making them took.</param>
    public static Groups Judge(string who, IReadOnlyList<string> categories, IReadOnlyList<int> groups, double seconds)
    {
        var both = categories.Zip(groups).CountBy(pair => pair).Select(pair => pair.Value).ToList();
        var ofCategories = categories.CountBy(category => category).Select(category => category.Value).ToList();
        var ofGroups = groups.CountBy(group => group).Select(group => group.Value).ToList();
        return new(who, ofGroups.Count, AdjustedRand(both, ofCategories, ofGroups), VMeasure(both, ofCategories, ofGroups), seconds);
    }

    private static Groups Measured(string who, Collection collection, Func<IReadOnlyList<TextCluster>> cluster)
    {
        var clock = Stopwatch.StartNew();
        var clusters = cluster();
        var seconds = clock.Elapsed.TotalSeconds;
        var groups = new int[collection.Texts.Count]; // those in no group are one more together
        foreach (var (number, group) in clusters.Index())
        {
            foreach (var text in group.Members)
            {
                groups[text] = number + 1;
            }
        }

        return Judge(who, collection.Categories, groups, seconds);
    }

    private static double AdjustedRand(List<int> both, List<int> categories, List<int> groups)
    {
        static double Pairs(IEnumerable<int> sizes) => sizes.Sum(size => size * (size - 1.0) / 2);
        var (together, one, other) = (Pairs(both), Pairs(categories), Pairs(groups));
        var all = Pairs([both.Sum()]);
        var chance = all == 0 ? 0 : one * other / all;
        var most = (one + other) / 2;
        return most == chance ? 1 : (together - chance) / (most - chance);
    }

    // The harmonic mean of homogeneity and completeness is twice the mutual information over both entropies.
    private static double VMeasure(List<int> both, List<int> categories, List<int> groups)
    {
        double count = both.Sum();
        double Entropy(IEnumerable<int> sizes) => -sizes.Sum(size => size / count * Math.Log(size / count));
        var (one, other) = (Entropy(categories), Entropy(groups));
        return one + other == 0 ? 1 : 2 * (one + other - Entropy(both)) / (one + other);
    }
}
