namespace Maillage.Territories.Suggest;

/// <summary>A territory that what is typed may mean, and how much it looks so.</summary>
/// <param name="Target">Its number.</param>
/// <param name="Score">Higher is better.</param>
/// <param name="Matched">The old name or code that matched; null for its own name.</param>
internal readonly record struct Candidate(int Target, double Score, string? Matched);

/// <summary>The best candidates so far, each territory once, best first.</summary>
internal sealed class Ranking(int limit)
{
    private readonly List<Candidate> best = new(limit + 1);

    public IReadOnlyList<Candidate> Best => best;

    public void Offer(Candidate candidate)
    {
        if (best.Count == limit && !IsBefore(candidate, best[^1]))
        {
            return;
        }

        var known = best.FindIndex(other => other.Target == candidate.Target);
        if (known >= 0 && !IsBefore(candidate, best[known]))
        {
            return;
        }

        if (known >= 0)
        {
            best.RemoveAt(known);
        }

        var place = best.FindIndex(other => IsBefore(candidate, other));
        best.Insert(place < 0 ? best.Count : place, candidate);
        if (best.Count > limit)
        {
            best.RemoveAt(limit);
        }
    }

    private static bool IsBefore(Candidate one, Candidate other) =>
        one.Score > other.Score || (one.Score == other.Score && one.Target < other.Target);
}
