namespace Maillage.TextAnalysis;

/// <summary>Looks for the nearest texts of one vector; used again and again by one thread, so that nothing is allocated anew.</summary>
internal sealed class NearestSearch(SimilarityIndex index, int count)
{
    private readonly float[] scores = new float[index.Count];
    private readonly List<int> touched = [];
    private readonly PriorityQueue<int, (float Score, int Later)> best = new();

    /// <summary>The nearest texts, the most alike first.</summary>
    /// <param name="vector">Features with their weights.</param>
    /// <param name="but">A text to leave out: the one that the vector is of; -1 for none.</param>
    internal IReadOnlyList<Likeness> Run((int Feature, float Weight)[] vector, int but)
    {
        Array.Sort(vector = [.. vector], (one, other) => Bound(other).CompareTo(Bound(one)));
        var left = vector.Sum(Bound);
        foreach (var one in vector)
        {
            // What nobody has found yet can no longer come among the best: only those found are looked up.
            if (touched.Count >= count && left < Least())
            {
                AddToTouched(one);
            }
            else
            {
                Add(one, but);
            }

            left -= Bound(one);
        }

        return Take();
    }

    private float Bound((int Feature, float Weight) one) => one.Weight * index.Highest(one.Feature);

    private void Add((int Feature, float Weight) one, int but)
    {
        var texts = index.TextsWith(one.Feature);
        var weights = index.WeightsOf(one.Feature);
        for (var at = 0; at < texts.Length; at++)
        {
            if (texts[at] == but)
            {
                continue;
            }

            ref var score = ref scores[texts[at]];
            if (score == 0)
            {
                touched.Add(texts[at]);
            }

            score += one.Weight * weights[at];
        }
    }

    private void AddToTouched((int Feature, float Weight) one)
    {
        var texts = index.TextsWith(one.Feature);
        var weights = index.WeightsOf(one.Feature);
        if (texts.Length < touched.Count * 8)
        {
            for (var at = 0; at < texts.Length; at++)
            {
                if (scores[texts[at]] > 0)
                {
                    scores[texts[at]] += one.Weight * weights[at];
                }
            }

            return;
        }

        foreach (var text in touched)
        {
            if (texts.BinarySearch(text) is >= 0 and var at)
            {
                scores[text] += one.Weight * weights[at];
            }
        }
    }

    // The score that the last of the best has so far.
    private float Least()
    {
        Gather();
        return best.TryPeek(out _, out var least) ? least.Score : 0;
    }

    private void Gather()
    {
        best.Clear();
        foreach (var text in touched)
        {
            var rank = (scores[text], -text);
            if (best.Count < count)
            {
                best.Enqueue(text, rank);
            }
            else if (best.TryPeek(out _, out var least) && rank.CompareTo(least) > 0)
            {
                best.EnqueueDequeue(text, rank);
            }
        }
    }

    private Likeness[] Take()
    {
        Gather();
        var found = new Likeness[best.Count];
        for (var at = found.Length - 1; at >= 0; at--)
        {
            var text = best.Dequeue();
            found[at] = new Likeness(text, Math.Min(1, Math.Round(scores[text], 4)));
        }

        foreach (var text in touched)
        {
            scores[text] = 0;
        }

        touched.Clear();
        return found;
    }
}
