using Maillage.Kernel;
using Maillage.Territories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Maillage.Commons.Catalogue;

/// <summary>
/// Looks from time to time whether the catalogue still says what the database does: another node may have written to it,
/// coordinates may have been loaded, a statement may have left a fiche.
/// </summary>
internal sealed class CatalogueWatch(
    LiveCatalogue live,
    IServiceScopeFactory scopes,
    ITerritories territories,
    TimeProvider clock,
    ILogger<CatalogueWatch> log
) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(3);
    private Signs? seen;
    private volatile bool isStale;

    /// <summary>Has everything read again in the next round.</summary>
    public void LookAgain() => isStale = true;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Round, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await log.Survive(Look, stoppingToken);
        }
    }

    /// <summary>One round; when it fails, the next one reads everything again.</summary>
    internal async Task Look(CancellationToken cancel)
    {
        try
        {
            await Follow(cancel);
        }
        catch
        {
            isStale = true; // what was seen is already counted as followed
            throw;
        }
    }

    private async Task Follow(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        var mustReload = isStale || live.TerritoriesVersion != territories.Version;
        isStale = false;
        if (!db.IsSqlite) // an embedded database has one server: what it writes, it knows
        {
            mustReload |= await IsWrittenElsewhere(db, cancel);
        }

        if (mustReload)
        {
            await live.Reload(cancel);
        }
    }

    private async Task<bool> IsWrittenElsewhere(PlatformDb db, CancellationToken cancel)
    {
        var signs = await Read(db, cancel);
        var before = Interlocked.Exchange(ref seen, signs);
        if (before is null || signs == before)
        {
            return false;
        }

        var since = before.LastChange;
        var changed = await db.Set<Fiche>().Where(f => f.ChangedAt >= since).Select(f => f.Id).ToListAsync(cancel);
        await live.Follow(changed, cancel);
        return signs.Published != live.Columns.Count
            || signs.Statements != before.Statements
            || signs.LastStatement != before.LastStatement;
    }

    private static async Task<Signs> Read(PlatformDb db, CancellationToken cancel) =>
        new(
            await db.Set<Fiche>().CountAsync(f => f.Status == FicheStatus.Published, cancel),
            await db.Set<Fiche>().MaxAsync(f => (DateTimeOffset?)f.ChangedAt, cancel) ?? default,
            await db.Set<Contribution>().CountAsync(c => c.About != null, cancel),
            await db.Set<Contribution>().MaxAsync(c => (DateTimeOffset?)c.PublishedAt, cancel) ?? default
        );

    /// <summary>What differs when something was written.</summary>
    private sealed record Signs(int Published, DateTimeOffset LastChange, int Statements, DateTimeOffset LastStatement);
}
