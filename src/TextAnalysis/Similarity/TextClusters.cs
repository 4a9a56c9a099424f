namespace Maillage.TextAnalysis;

/// <summary>Texts that speak of the same thing.</summary>
/// <param name="Members">Their places in the collection, in order.</param>
/// <param name="Label">Up to three words that set them apart from the others, the strongest first, as most of them write it.</param>
public sealed record TextCluster(IReadOnlyList<int> Members, IReadOnlyList<string> Label);

/// <summary>Groups texts by what they say.</summary>
/// <remarks>
/// Agglomerative, average linkage (Sokal and Michener 1958): the two groups whose members resemble each other most, on average, become
/// one, until none are close enough. Only the nearest twenty of each text are looked at; any others count as having nothing in common.
/// Deterministic: ties go to the groups that hold the earliest texts.
/// </remarks>
public static class TextClusters
{
    private const int Nearest = 20;
    private const int LongestLabel = 3;

    /// <summary>The groups of a collection, the largest first; texts that resemble no other are in none.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="closeness">How alike two groups must be to become one: a mean cosine, above 0 and below 1. The larger, the more and the tighter the groups.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="closeness"/> is not above 0.</exception>
    /// <remarks>
    /// For the statements of a workshop, up to a few hundred. In larger collections the mean falls with the size of the groups, since
    /// only the nearest count, and groups stay small: <see cref="Into"/> is for these. Time: that of the nearest of each text, and O(n log n).
    /// </remarks>
    public static IReadOnlyList<TextCluster> Of(IReadOnlyList<string> texts, double closeness = 0.08)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(closeness);
        return Named(texts, new Merging(SimilarityIndex.Of(texts), closeness).Run(until: 1));
    }

    /// <summary>A collection in that many groups, the largest first; texts that resemble no other are in none.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="count">
    /// How many groups, at least 1; by default the square root of half of the texts (Mardia, Kent and Bibby 1979). A text that nothing
    /// came to join is one of them but is not given; there are more when what is left has nothing in common.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 1.</exception>
    /// <remarks>Time: as <see cref="Of"/>.</remarks>
    public static IReadOnlyList<TextCluster> Into(IReadOnlyList<string> texts, int? count = null)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var until = count ?? Math.Max(1, (int)Math.Round(Math.Sqrt(texts.Count / 2.0)));
        ArgumentOutOfRangeException.ThrowIfLessThan(until, 1, nameof(count));
        return Named(texts, new Merging(SimilarityIndex.Of(texts), double.Epsilon).Run(until));
    }

    private static List<TextCluster> Named(IReadOnlyList<string> texts, IEnumerable<List<int>> groups)
    {
        var labels = new ClusterLabels(texts);
        return
        [
            .. groups
                .Where(group => group.Count > 1)
                .OrderByDescending(group => group.Count)
                .ThenBy(group => group[0])
                .Select(group => new TextCluster(group, labels.Of(group, LongestLabel))),
        ];
    }

    private sealed class Merging
    {
        private readonly double closeness;
        private readonly List<int>?[] members;
        private readonly Dictionary<int, double>[] links; // to other groups: the sum of the likenesses between their members
        private readonly PriorityQueue<(int One, int Other, int Size), (double Far, int One, int Other)> closest = new();

        public Merging(SimilarityIndex index, double closeness)
        {
            this.closeness = closeness;
            members = [.. Enumerable.Range(0, index.Count).Select(text => new List<int> { text })];
            links = [.. members.Select(_ => new Dictionary<int, double>())];
            var near = index.AllAlike(Nearest);
            for (var text = 0; text < near.Length; text++)
            {
                foreach (var other in near[text])
                {
                    links[text][other.Index] = links[other.Index][text] = other.Score;
                }
            }

            for (var text = 0; text < links.Length; text++)
            {
                foreach (var other in links[text].Keys.Where(other => other > text))
                {
                    Offer(text, other);
                }
            }
        }

        // Texts that resemble no other are left out of the count.
        public IEnumerable<List<int>> Run(int until)
        {
            var left = links.Count(link => link.Count > 0);
            while (left > until && closest.TryDequeue(out var pair, out _))
            {
                if (members[pair.One] is { } one && members[pair.Other] is { } other && one.Count + other.Count == pair.Size)
                {
                    Merge(pair.One, pair.Other);
                    left--;
                }
            }

            return members.OfType<List<int>>().Select(group => group.Order().ToList());
        }

        private void Offer(int one, int other)
        {
            var (first, second) = (Math.Min(one, other), Math.Max(one, other));
            var mean = links[first][second] / ((double)members[first]!.Count * members[second]!.Count);
            if (mean >= closeness)
            {
                closest.Enqueue((first, second, members[first]!.Count + members[second]!.Count), (-mean, first, second));
            }
        }

        // The later group joins the earlier one, so that a group is named by its first text.
        private void Merge(int one, int other)
        {
            members[one]!.AddRange(members[other]!);
            members[other] = null;
            foreach (var (third, sum) in links[other])
            {
                links[third].Remove(other);
                if (third != one)
                {
                    links[one][third] = links[third][one] = links[one].GetValueOrDefault(third) + sum;
                }
            }

            links[other].Clear();
            foreach (var third in links[one].Keys)
            {
                Offer(one, third);
            }
        }
    }
}
