namespace Maillage.Workshops.Kits;

/// <summary>Guesses which word somebody meant.</summary>
internal static class NearestWord
{
    /// <summary>The known word nearest to what was typed; null when none is near: a third of its letters may differ, one at least.</summary>
    public static string? Of(string typed, IEnumerable<string> known)
    {
        var word = typed.Trim().ToLowerInvariant();
        var nearest = known
            .Select(candidate => (Word: candidate, Distance: Distance(word, candidate)))
            .OrderBy(candidate => candidate.Distance)
            .FirstOrDefault();
        return nearest.Word is not null && nearest.Distance <= Math.Max(1, nearest.Word.Length / 3) ? nearest.Word : null;
    }

    // Letters added, left out, replaced or swapped with their neighbour (optimal string alignment); O(a × b).
    private static int Distance(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > b.Length)
        {
            return int.MaxValue; // not a slip of the keyboard: no table for a novel
        }

        var steps = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                steps[i, j] = i == 0 || j == 0 ? i + j : Step(steps, a, b, i, j);
            }
        }

        return steps[a.Length, b.Length];
    }

    private static int Step(int[,] steps, string a, string b, int i, int j)
    {
        var replaced = steps[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
        var best = Math.Min(replaced, Math.Min(steps[i - 1, j], steps[i, j - 1]) + 1);
        var isSwap = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
        return isSwap ? Math.Min(best, steps[i - 2, j - 2] + 1) : best;
    }
}
