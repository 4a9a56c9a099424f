using System.Collections.Concurrent;
using Maillage.Commons.Contracts;
using Maillage.Kernel;
using Maillage.TextAnalysis;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Commons.Digest;

/// <summary>Finds statements that say nearly the same, by the stems that they share.</summary>
/// <remarks>
/// Likeness is Dice's coefficient of the two sets of stems: 2·|A∩B| / (|A| + |B|), from 0 to 1. Stems are kept once cut, so that
/// the second question costs a comparison for each statement only. Only the last statements are looked at.
/// </remarks>
internal sealed class SaidBefore
{
    private const int Looked = 20_000;
    private const double Alike = 0.5;
    private readonly ConcurrentDictionary<Guid, (string Words, HashSet<string> Stems)> known = new();

    public async Task<IReadOnlyList<SaidElsewhere>> Find(
        PlatformDb db,
        string words,
        Guid exceptSource,
        int limit,
        CancellationToken cancel
    )
    {
        var asked = Stems(words);
        if (asked.Count == 0)
        {
            return [];
        }

        var said = await db.Set<Contribution>()
            .AsNoTracking()
            .Where(c => c.Source != exceptSource && c.SameAs == null)
            .OrderByDescending(c => c.PublishedAt)
            .Take(Looked)
            .ToListAsync(cancel);
        return
        [
            .. said.Select(c => new SaidElsewhere(c.Id, c.Kind, c.Words.Shown, c.Source, Likeness(asked, StemsOf(c))))
                .Where(found => found.Likeness >= Alike)
                .OrderByDescending(found => found.Likeness)
                .ThenBy(found => found.Id)
                .Take(limit),
        ];
    }

    private HashSet<string> StemsOf(Contribution contribution)
    {
        if (known.TryGetValue(contribution.Id, out var kept) && kept.Words == contribution.Exact)
        {
            return kept.Stems;
        }

        var stems = Stems(contribution.Words.Shown);
        known[contribution.Id] = (contribution.Exact, stems);
        return stems;
    }

    private static HashSet<string> Stems(string words) => [.. SearchText.Stems(words).Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    private static double Likeness(HashSet<string> one, HashSet<string> other) =>
        2.0 * one.Count(other.Contains) / (one.Count + other.Count);
}
