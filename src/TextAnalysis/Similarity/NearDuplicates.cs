namespace Maillage.TextAnalysis;

/// <summary>Two texts that say nearly the same.</summary>
/// <param name="One">Index of the first.</param>
/// <param name="Other">Index of the second, larger.</param>
/// <param name="Overlap">The share of their runs of words that both have (Jaccard), from 0 to 1.</param>
public readonly record struct NearDuplicate(int One, int Other, double Overlap);

/// <summary>Finds texts that were copied with few changes.</summary>
/// <remarks>
/// MinHash (Broder 1997): each text is a set of runs of three folded words; of each of 64 orders of all runs, its first one is kept.
/// Texts that agree on four of these in a row are compared run by run, so that no pair is told that is none; one that shares 80 % of
/// its runs is missed less than once in a thousand times.
/// </remarks>
public static class NearDuplicates
{
    private const int Run = 3; // words
    private const int Hashes = 64;
    private const int Band = 4;
    private const int MostInBand = 50; // what everybody says in the same words is no copy: « Compte rendu »

    /// <summary>Every pair that shares at least that much, the most alike first.</summary>
    /// <param name="texts">The texts; those without words are nobody's copy.</param>
    /// <param name="least">The least overlap, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="least"/> is not above 0.</exception>
    /// <remarks>Time: O(words), and one comparison for each pair that agrees somewhere.</remarks>
    public static IReadOnlyList<NearDuplicate> Of(IReadOnlyList<string> texts, double least = 0.8)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(least);
        var runs = texts.AsParallel().AsOrdered().Select(Runs).ToArray();
        return
        [
            .. Candidates(runs)
                .Select(pair => new NearDuplicate(pair.One, pair.Other, Overlap(runs[pair.One], runs[pair.Other])))
                .Where(pair => pair.Overlap >= least)
                .OrderByDescending(pair => pair.Overlap)
                .ThenBy(pair => pair.One)
                .ThenBy(pair => pair.Other),
        ];
    }

    private static HashSet<ulong> Runs(string text)
    {
        var words = Tokenizer.Tokenize(text).Select(token => Hash(token.Folded)).ToList();
        var runs = new HashSet<ulong>();
        for (var at = 0; at < Math.Max(1, words.Count - Run + 1) && words.Count > 0; at++)
        {
            runs.Add(words.Skip(at).Take(Run).Aggregate(Seed, (run, word) => Mix(run ^ word)));
        }

        return runs;
    }

    private static HashSet<(int One, int Other)> Candidates(HashSet<ulong>[] runs)
    {
        var signatures = runs.AsParallel().AsOrdered().Select(Signature).ToArray();
        var pairs = new HashSet<(int, int)>();
        for (var band = 0; band < Hashes; band += Band)
        {
            var alike = Enumerable
                .Range(0, runs.Length)
                .Where(text => runs[text].Count > 0)
                .GroupBy(text => signatures[text].AsSpan(band, Band).ToArray().Aggregate(Seed, (sum, hash) => Mix(sum ^ hash)))
                .Select(group => group.ToList())
                .Where(group => group.Count is > 1 and <= MostInBand);
            foreach (var group in alike)
            {
                pairs.UnionWith(group.SelectMany((one, at) => group.Skip(at + 1).Select(other => (one, other))));
            }
        }

        return pairs;
    }

    private static ulong[] Signature(HashSet<ulong> runs)
    {
        var least = new ulong[Hashes];
        Array.Fill(least, ulong.MaxValue);
        foreach (var run in runs)
        {
            var order = run;
            for (var hash = 0; hash < Hashes; hash++)
            {
                order = Mix(unchecked(order + Seed));
                least[hash] = Math.Min(least[hash], order);
            }
        }

        return least;
    }

    private static double Overlap(HashSet<ulong> one, HashSet<ulong> other)
    {
        var both = one.Count(other.Contains);
        return both / (double)(one.Count + other.Count - both);
    }

    private const ulong Seed = 0x9E3779B97F4A7C15;

    private static ulong Hash(string word)
    {
        var hash = Seed;
        foreach (var letter in word)
        {
            hash = Mix(hash ^ letter);
        }

        return hash;
    }

    // The finalizer of SplitMix64 (Steele, Lea and Flood 2014): every bit of the number changes half of those of the result.
    private static ulong Mix(ulong number)
    {
        unchecked
        {
            number = (number ^ (number >> 30)) * 0xBF58476D1CE4E5B9;
            number = (number ^ (number >> 27)) * 0x94D049BB133111EB;
            return number ^ (number >> 31);
        }
    }
}
