using System.Diagnostics;
using Maillage.TextAnalysis;

namespace Maillage.Evaluation;

/// <summary>How often the nearest texts are of the same category.</summary>
/// <param name="At1">Of the nearest.</param>
/// <param name="At5">Of the nearest five.</param>
/// <param name="At10">Of the nearest ten.</param>
/// <param name="Gain">nDCG of the nearest ten: 1 when the ten of the same category come first.</param>
/// <param name="Seconds">Index and all ten nearest of every text.</param>
internal sealed record Neighbours(double At1, double At5, double At10, double Gain, double Seconds)
{
    private const int Most = 10;

    public static Neighbours Of(Collection collection)
    {
        var clock = Stopwatch.StartNew();
        var near = SimilarityIndex.Of(collection.Texts).AllNearest(Most);
        var seconds = clock.Elapsed.TotalSeconds;
        return Judge(collection.Categories, [.. near.Select(list => list.Select(one => one.Index).ToArray())], seconds);
    }

    /// <param name="categories">By text.</param>
    /// <param name="near">For each text, the others, nearest first.</param>
    /// <param name="seconds">What finding them took.</param>
    public static Neighbours Judge(IReadOnlyList<string> categories, IReadOnlyList<int[]> near, double seconds)
    {
        var sizes = categories.CountBy(category => category).ToDictionary();
        var judged = Enumerable.Range(0, categories.Count).Where(text => sizes[categories[text]] > 1).ToList();
        double Share(int most) =>
            judged.Average(text => near[text].Take(most).Count(other => categories[other] == categories[text]) / (double)most);
        double Gain(int text)
        {
            var gained = near[text].Select((other, rank) => categories[other] == categories[text] ? 1 / Math.Log2(rank + 2) : 0).Sum();
            var ideal = Enumerable.Range(0, Math.Min(Most, sizes[categories[text]] - 1)).Sum(rank => 1 / Math.Log2(rank + 2));
            return gained / ideal;
        }

        return new(Share(1), Share(5), Share(Most), judged.Average(Gain), seconds);
    }
}
