using System.Numerics;

namespace Maillage.TextAnalysis;

/// <summary>Compares texts by their words and by vectors of what they mean, which some model gave from outside.</summary>
/// <remarks>
/// A score is <c>(1 − share) · likeness of words + share · cosine of vectors</c>, a negative cosine counting as 0. Two texts of which one
/// has no vector are compared by their words alone, so that without any vector this is <see cref="SimilarityIndex"/>. Immutable.
/// </remarks>
public sealed class BlendedIndex
{
    private const int OfWords = 50; // how many of the nearest by words are weighed, at least

    private readonly SimilarityIndex words;
    private readonly float[]?[] vectors;
    private readonly float share;

    private BlendedIndex(SimilarityIndex words, float[]?[] vectors, double share)
    {
        (this.words, this.vectors, this.share) = (words, vectors, (float)share);
    }

    /// <summary>Builds the index of a collection.</summary>
    /// <param name="texts">In the order by which they are then named.</param>
    /// <param name="vectors">One for each text, of any length but all of one dimension; null for none.</param>
    /// <param name="share">How much the vectors count, from 0 to 1.</param>
    /// <exception cref="ArgumentException">There are not as many vectors as texts, or not all of one dimension.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="share"/> is not between 0 and 1.</exception>
    /// <remarks>Time and memory: O(words), and O(numbers in the vectors).</remarks>
    public static BlendedIndex Of(IReadOnlyList<string> texts, IReadOnlyList<float[]?> vectors, double share = 0.5)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(vectors);
        ArgumentOutOfRangeException.ThrowIfLessThan(share, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1);
        if (vectors.Count != texts.Count)
        {
            throw new ArgumentException($"{vectors.Count} vectors for {texts.Count} texts.", nameof(vectors));
        }

        if (vectors.OfType<float[]>().Select(vector => vector.Length).Distinct().Count() > 1)
        {
            throw new ArgumentException("The vectors are not all of one dimension.", nameof(vectors));
        }

        return new(SimilarityIndex.Of(texts), [.. vectors.Select(Unit)], share);
    }

    /// <summary>The texts of the collection that most resemble a text from elsewhere.</summary>
    /// <param name="text">Its words.</param>
    /// <param name="vector">Its vector, of the collection's dimension; null for none.</param>
    /// <param name="count">How many to give, at most.</param>
    /// <returns>The most alike first, scores from 0 to 1.</returns>
    /// <exception cref="ArgumentException">The vector is of another dimension.</exception>
    /// <remarks>Time: as <see cref="SimilarityIndex.Nearest"/>, and a dot product for each text.</remarks>
    public IReadOnlyList<Likeness> Nearest(string text, float[]? vector, int count)
    {
        if (vector is not null && Array.Find(vectors, one => one is not null) is { } other && other.Length != vector.Length)
        {
            throw new ArgumentException($"A vector of {vector.Length} numbers among vectors of {other.Length}.", nameof(vector));
        }

        return Blend(words.Nearest(text, Math.Max(count, OfWords)), Unit(vector), count, but: -1);
    }

    /// <summary>For each text of the collection, the others that most resemble it.</summary>
    /// <param name="count">How many to give for each, at most.</param>
    /// <returns>As many lists as there are texts, in their order; the most alike first, scores from 0 to 1.</returns>
    /// <remarks>On every core. Time: as <see cref="SimilarityIndex.AllNearest"/>, and a dot product for each pair of texts.</remarks>
    public IReadOnlyList<IReadOnlyList<Likeness>> AllNearest(int count)
    {
        var near = words.AllNearest(Math.Max(count, OfWords));
        return
        [
            .. Enumerable
                .Range(0, vectors.Length)
                .AsParallel()
                .AsOrdered()
                .Select(text => Blend(near[text], vectors[text], count, but: text)),
        ];
    }

    private Likeness[] Blend(IReadOnlyList<Likeness> near, float[]? vector, int count, int but)
    {
        var ofWords = near.ToDictionary(one => one.Index, one => (float)one.Score);
        var best = new Ranking(count);
        for (var text = 0; text < vectors.Length; text++)
        {
            var score = ofWords.GetValueOrDefault(text);
            if (vector is not null && vectors[text] is { } other)
            {
                score = ((1 - share) * score) + (share * Math.Max(0, Dot(vector, other)));
            }

            if (text != but && score > 0)
            {
                best.Offer(text, score);
            }
        }

        return best.Take();
    }

    // A vector of length 0 says nothing: as none.
    private static float[]? Unit(float[]? vector)
    {
        var length = vector is null ? 0 : MathF.Sqrt(Dot(vector, vector));
        return length > 0 ? Array.ConvertAll(vector!, number => number / length) : null;
    }

    private static float Dot(float[] one, float[] other)
    {
        var (sum, at) = (Vector<float>.Zero, 0);
        for (; at <= one.Length - Vector<float>.Count; at += Vector<float>.Count)
        {
            sum += new Vector<float>(one, at) * new Vector<float>(other, at);
        }

        var total = Vector.Sum(sum);
        for (; at < one.Length; at++)
        {
            total += one[at] * other[at];
        }

        return total;
    }
}
