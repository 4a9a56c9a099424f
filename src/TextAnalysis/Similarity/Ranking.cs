namespace Maillage.TextAnalysis;

/// <summary>Keeps the best of the texts that it is offered; equal scores are ordered by index. Empty again once taken.</summary>
internal sealed class Ranking(int count)
{
    private readonly PriorityQueue<int, (float Score, int Later)> best = new(count + 1);

    internal void Offer(int text, float score)
    {
        var rank = (score, -text);
        if (best.Count < count)
        {
            best.Enqueue(text, rank);
        }
        else if (best.TryPeek(out _, out var least) && score >= least.Score && rank.CompareTo(least) > 0)
        {
            best.EnqueueDequeue(text, rank);
        }
    }

    /// <summary>The best, highest score first: rounded to four places, and 1 at most.</summary>
    internal Likeness[] Take()
    {
        var found = new Likeness[best.Count];
        for (var at = found.Length - 1; at >= 0; at--)
        {
            _ = best.TryDequeue(out var text, out var rank);
            found[at] = new Likeness(text, Math.Min(1, Math.Round(rank.Score, 4)));
        }

        return found;
    }
}
