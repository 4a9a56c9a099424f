namespace Maillage.TextAnalysis;

/// <summary>Finds the texts of a collection that resemble one another or a text from elsewhere.</summary>
/// <remarks>
/// Each text is a vector of features, weighted by how rare they are in the collection (smoothed idf,
/// <c>ln((1 + n) / (1 + df)) + 1</c>) and brought to length 1, so that a dot product is a cosine. An inverted index holds, for each
/// feature, the texts that have it (Salton and Buckley 1988). BM25's saturation by length (Robertson and Zaragoza 2009) was tried instead of
/// <c>1 + ln tf</c>: on both collections of <c>docs/quality.md</c> it found no more. Immutable once built: one instance serves every thread.
/// Deterministic: equal scores are ordered by index.
/// </remarks>
public sealed class SimilarityIndex
{
    private const int Circle = 20;
    private const int Unknown = -1; // a feature that no text of the collection has

    private readonly Dictionary<string, int> features = [];
    private readonly int[] starts; // of each feature's texts in the two arrays below
    private readonly int[] texts;
    private readonly float[] weights;
    private readonly float[] highest; // the largest weight of each feature
    private readonly double[] rarity;
    private readonly (int Feature, float Weight)[][] vectors;

    private SimilarityIndex(IReadOnlyList<(string Feature, double Weight)>[] counted)
    {
        Count = counted.Length;
        var frequency = new List<int>();
        var numbered = Array.ConvertAll(counted, text => text.Select(one => (Numbered(one.Feature, frequency), one.Weight)).ToArray());
        rarity = [.. frequency.Select(df => Math.Log((1.0 + counted.Length) / (1 + df)) + 1)];
        vectors = [.. numbered.AsParallel().AsOrdered().Select(Vector)];
        starts = new int[features.Count + 1];
        highest = new float[features.Count];
        for (var feature = 0; feature < frequency.Count; feature++)
        {
            starts[feature + 1] = starts[feature] + frequency[feature];
        }

        (texts, weights) = (new int[starts[^1]], new float[starts[^1]]);
        Fill();
    }

    /// <summary>How many texts it holds.</summary>
    public int Count { get; }

    /// <summary>Builds the index of a collection.</summary>
    /// <param name="texts">In the order by which they are then named; empty ones resemble nothing.</param>
    /// <remarks>Time and memory: O(words).</remarks>
    public static SimilarityIndex Of(IEnumerable<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var all = texts.ToList();
        var counted = new IReadOnlyList<(string, double)>[all.Count];
        Parallel.For(
            0,
            counted.Length,
            () => new TextFeatures(),
            (text, _, features) =>
            {
                counted[text] = features.Of(all[text]);
                return features;
            },
            _ => { }
        );
        return new(counted);
    }

    /// <summary>The texts of the collection that most resemble a text from elsewhere.</summary>
    /// <param name="text">Its words.</param>
    /// <param name="count">How many to give, at most.</param>
    /// <returns>The most alike first; only those with something in common; scores are cosines, from 0 to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 1.</exception>
    /// <remarks>
    /// Time: O(features of the text × texts that share one) at most; rare features are read first and common ones only for those still in the race.
    /// Memory: O(texts).
    /// </remarks>
    public IReadOnlyList<Likeness> Nearest(string text, int count)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return new NearestSearch(this, count).Run(VectorOf(text), but: -1);
    }

    /// <summary>For each text of the collection, the others that most resemble it, by their words and by those of the texts around them.</summary>
    /// <param name="count">How many to give for each, at most.</param>
    /// <returns>
    /// As many lists as there are texts, in their order; scores from 0 to 1. Two texts that resemble the same third ones resemble each
    /// other more than their own words say (<see cref="Circles"/>), so that scores are higher than those of <see cref="Between(int, int)"/>.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 1.</exception>
    /// <remarks>
    /// On every core. Time: as many times <see cref="Nearest"/> as there are texts, and a few hundred steps for each. Memory: O(texts × (cores + count)).
    /// </remarks>
    public IReadOnlyList<IReadOnlyList<Likeness>> AllNearest(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return new Circles(AllAlike(Circle)).Nearest(count);
    }

    /// <summary>For each text of the collection, the others that most resemble it by their own words.</summary>
    /// <param name="count">How many to give for each, at most.</param>
    internal Likeness[][] AllAlike(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var found = new Likeness[Count][];
        Parallel.For(
            0,
            Count,
            () => new NearestSearch(this, count),
            (text, _, search) =>
            {
                found[text] = search.Run(vectors[text], but: text);
                return search;
            },
            _ => { }
        );
        return found;
    }

    /// <summary>How much two texts of the collection resemble each other: the cosine of their weighted features, from 0 to 1.</summary>
    /// <param name="one">Index of one.</param>
    /// <param name="other">Index of the other.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such text.</exception>
    /// <remarks>Time: O(features of both).</remarks>
    public double Between(int one, int other) => Between(vectors[one], other);

    /// <summary>How much a vector, in the order of the features' numbers, resembles a text of the collection.</summary>
    internal double Between((int Feature, float Weight)[] left, int other)
    {
        var right = vectors[other];
        var (sum, i, j) = (0.0, 0, 0);
        while (i < left.Length && j < right.Length)
        {
            var (one, two) = (left[i].Feature, right[j].Feature);
            sum += one == two ? left[i].Weight * right[j].Weight : 0;
            i += one <= two ? 1 : 0;
            j += two <= one ? 1 : 0;
        }

        return Math.Min(1, sum);
    }

    internal ReadOnlySpan<int> TextsWith(int feature) => texts.AsSpan(starts[feature], starts[feature + 1] - starts[feature]);

    internal ReadOnlySpan<float> WeightsOf(int feature) => weights.AsSpan(starts[feature], starts[feature + 1] - starts[feature]);

    internal float Highest(int feature) => highest[feature];

    // The number of a feature, counted once more.
    private int Numbered(string feature, List<int> frequency)
    {
        if (!features.TryGetValue(feature, out var number))
        {
            features[feature] = number = features.Count;
            frequency.Add(0);
        }

        frequency[number]++;
        return number;
    }

    private (int Feature, float Weight)[] VectorOf(string text) =>
        Vector([.. new TextFeatures().Of(text).Select(one => (features.GetValueOrDefault(one.Feature, Unknown), one.Weight))]);

    // In the order of the features' numbers; features that the collection does not know are left out, after they counted in the length.
    private (int Feature, float Weight)[] Vector((int Feature, double Weight)[] counted)
    {
        var rarityOfUnknown = Math.Log(1.0 + Count) + 1;
        var length = Math.Sqrt(
            counted.Sum(one => Math.Pow(one.Weight * (one.Feature == Unknown ? rarityOfUnknown : rarity[one.Feature]), 2))
        );
        return
        [
            .. counted
                .Where(one => one.Feature != Unknown)
                .Select(one => (one.Feature, Weight: (float)(one.Weight * rarity[one.Feature] / length)))
                .OrderBy(one => one.Feature),
        ];
    }

    private void Fill()
    {
        var next = starts[..^1];
        for (var text = 0; text < vectors.Length; text++)
        {
            foreach (var (feature, weight) in vectors[text])
            {
                (texts[next[feature]], weights[next[feature]]) = (text, weight);
                next[feature]++;
                highest[feature] = Math.Max(highest[feature], weight);
            }
        }
    }
}
