namespace Maillage.TextAnalysis;

/// <summary>Looks for the nearest texts of one vector; used again and again by one thread, so that nothing is allocated anew.</summary>
/// <remarks>
/// MaxScore (Turtle and Flood 1995): the features that may bring most are read first, until those left cannot bring a text that nobody has
/// found yet among the best. Of those left, the features of many texts are not read at all: the few texts found that still can come
/// among the best are compared word by word.
/// </remarks>
internal sealed class NearestSearch(SimilarityIndex index, int count)
{
    private const int LongList = 2; // times the texts found: to read a longer list costs more than it spares
    private const float Rounding = 1e-5f; // more than a sum of floats may be off by

    private readonly float[] scores = new float[index.Count];
    private readonly List<int> touched = [];
    private readonly float[] highest = new float[count]; // the best scores so far, the last of them first
    private readonly PriorityQueue<int, (double Score, int Earlier)> best = new();

    /// <summary>The nearest texts, the most alike first.</summary>
    /// <param name="vector">Features with their weights, in the order of the features' numbers.</param>
    /// <param name="but">A text to leave out: the one that the vector is of; -1 for none.</param>
    internal Likeness[] Run((int Feature, float Weight)[] vector, int but)
    {
        var least = Read(vector, but, out var left) - left - Rounding;
        foreach (var (text, score) in Promising(least))
        {
            if (best.Count == count && best.TryPeek(out _, out var last) && score + left + Rounding < last.Score)
            {
                break; // no later one has more
            }

            Offer(text, index.Between(vector, text));
        }

        return Take();
    }

    // Adds scores up; answers the last of the best, and what the features that were not read may still add.
    private float Read((int Feature, float Weight)[] vector, int but, out float left)
    {
        (int Feature, float Weight)[] ordered = [.. vector];
        Array.Sort(ordered, (one, other) => Bound(other).CompareTo(Bound(one)));
        var (all, unasked, least) = (ordered.Sum(Bound), 0, 0f);
        left = all;
        foreach (var one in ordered)
        {
            // Asking costs a step for each text found: it is done when reading on costs as much, and may succeed.
            var length = index.TextsWith(one.Feature).Length;
            if (left + Rounding >= least && left < all - left && unasked + length > touched.Count)
            {
                (least, unasked) = (Least(), 0);
            }

            var isOpen = left + Rounding >= least;
            if (isOpen || length <= touched.Count * LongList)
            {
                Add(one, but, isOpen);
                (left, unasked) = (left - Bound(one), unasked + length);
            }
        }

        return Least();
    }

    private float Bound((int Feature, float Weight) one) => one.Weight * index.Highest(one.Feature);

    // Only to the texts found when others can no longer come among the best.
    private void Add((int Feature, float Weight) one, int but, bool isOpen)
    {
        var texts = index.TextsWith(one.Feature);
        var weights = index.WeightsOf(one.Feature);
        for (var at = 0; at < texts.Length; at++)
        {
            ref var score = ref scores[texts[at]];
            if (score > 0)
            {
                score += one.Weight * weights[at];
            }
            else if (isOpen && texts[at] != but)
            {
                score = one.Weight * weights[at];
                touched.Add(texts[at]);
            }
        }
    }

    // The score that the last of the best has so far; 0 while there are fewer.
    private float Least()
    {
        Array.Clear(highest);
        foreach (var text in touched)
        {
            if (scores[text] > highest[0])
            {
                Keep(scores[text]);
            }
        }

        return highest[0];
    }

    // They are few: moving the lower ones down takes less time than a queue.
    private void Keep(float score)
    {
        var at = 0;
        while (at + 1 < highest.Length && highest[at + 1] < score)
        {
            highest[at] = highest[at + 1];
            at++;
        }

        highest[at] = score;
    }

    // Texts with at least that score, the highest first; all scores are forgotten.
    private List<(int Text, float Score)> Promising(float least)
    {
        var promising = new List<(int Text, float Score)>();
        foreach (var text in touched)
        {
            if (scores[text] >= least)
            {
                promising.Add((text, scores[text]));
            }

            scores[text] = 0;
        }

        touched.Clear();
        promising.Sort((one, other) => other.Score.CompareTo(one.Score));
        return promising;
    }

    private void Offer(int text, double score)
    {
        if (best.Count < count)
        {
            best.Enqueue(text, (score, -text));
        }
        else
        {
            best.EnqueueDequeue(text, (score, -text));
        }
    }

    private Likeness[] Take()
    {
        var found = new Likeness[best.Count];
        for (var at = found.Length - 1; at >= 0; at--)
        {
            best.TryDequeue(out var text, out var rank);
            found[at] = new Likeness(text, Math.Min(1, Math.Round(rank.Score, 4)));
        }

        return found;
    }
}
