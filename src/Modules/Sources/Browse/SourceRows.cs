using Maillage.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Sources.Browse;

/// <summary>How far a source has come.</summary>
/// <param name="Published">Extracts that joined the commons.</param>
/// <param name="Done">Extracts of its current version that were decided.</param>
/// <param name="Total">Extracts of its current version.</param>
internal sealed record Progress(int Published, int Done, int Total);

/// <summary>A source with how far it has come.</summary>
internal sealed record SourceRow(Source Source, Progress Progress);

/// <summary>Every source, newest first, seen by the page and by the API, each of which shows what its reader may see.</summary>
internal sealed class SourceRows(PlatformDb db)
{
    public async Task<IReadOnlyList<SourceRow>> Read(CancellationToken cancel)
    {
        var all = await db.Set<Source>()
            .AsNoTracking()
            .OrderByDescending(s => s.SaidOn ?? DateOnly.MinValue)
            .ThenByDescending(s => s.ImportedAt)
            .ThenByDescending(s => s.Id)
            .ToListAsync(cancel);
        var counts = await Counts(cancel);
        return [.. all.Select(source => new SourceRow(source, counts.GetValueOrDefault(source.Id) ?? new(0, 0, 0)))];
    }

    private async Task<Dictionary<Guid, Progress>> Counts(CancellationToken cancel)
    {
        var states = await db.Set<Extract>()
            .Join(
                db.Set<Source>(),
                e => e.Source,
                s => s.Id,
                (e, s) =>
                    new
                    {
                        e.Source,
                        e.State,
                        IsCurrent = e.SourceVersion == s.Versions,
                    }
            )
            .GroupBy(e => new
            {
                e.Source,
                e.State,
                e.IsCurrent,
            })
            .Select(group => new
            {
                group.Key.Source,
                group.Key.State,
                group.Key.IsCurrent,
                Count = group.Count(),
            })
            .ToListAsync(cancel);
        return states
            .GroupBy(state => state.Source)
            .ToDictionary(
                source => source.Key,
                source => new Progress(
                    source.Where(s => s.State is ExtractState.Accepted or ExtractState.Merged).Sum(s => s.Count),
                    source.Where(s => s.IsCurrent && s.State is not ExtractState.Proposed).Sum(s => s.Count),
                    source.Where(s => s.IsCurrent).Sum(s => s.Count)
                )
            );
    }
}
