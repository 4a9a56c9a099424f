using Maillage.Commons.Contracts;
using Maillage.Kernel;
using Maillage.Kernel.Outbox;
using Maillage.Territories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Maillage.Commons.Catalogue;

/// <summary>The published fiches as they are now, in memory. The database stays the truth; this follows it.</summary>
internal sealed class LiveCatalogue(IServiceScopeFactory scopes, ITerritories territories) : IHostedService
{
    private readonly SemaphoreSlim writing = new(1, 1);
    private volatile FicheColumns columns = FicheColumns.Empty;

    /// <summary>The last state; whoever holds it may go on reading while the next one is made.</summary>
    public FicheColumns Columns => columns;

    /// <summary>The state of the territories that positions were read from.</summary>
    public int TerritoriesVersion { get; private set; }

    public Task StartAsync(CancellationToken cancellationToken) => Reload(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Reads everything again.</summary>
    public Task Reload(CancellationToken cancel) =>
        Change(
            async reader =>
            {
                TerritoriesVersion = territories.Version;
                return FicheColumns.Empty.With(await reader.All(cancel), [], territories);
            },
            cancel
        );

    /// <summary>Reads these fiches again; those that are no longer published leave.</summary>
    public Task Follow(IReadOnlyCollection<Guid> fiches, CancellationToken cancel) =>
        fiches.Count == 0
            ? Task.CompletedTask
            : Change(async reader => columns.With(await reader.Some(fiches, cancel), fiches, territories), cancel);

    private async Task Change(Func<CatalogueReader, Task<FicheColumns>> change, CancellationToken cancel)
    {
        await writing.WaitAsync(cancel);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            columns = await change(scope.ServiceProvider.GetRequiredService<CatalogueReader>());
        }
        finally
        {
            writing.Release();
        }
    }
}

/// <summary>Tells the live catalogue which fiches changed, or gained and lost statements.</summary>
internal sealed class CatalogueFollower(LiveCatalogue live, CatalogueWatch watch, PlatformDb db) : IListenTo<CommonsChanged>
{
    public async Task Hear(CommonsChanged happened, CancellationToken cancel)
    {
        var about = await db.Set<Contribution>()
            .Where(c => happened.Statements.Contains(c.Id) && c.About != null)
            .Select(c => c.About!.Value)
            .ToListAsync(cancel);
        await live.Follow([.. happened.Fiches.Concat(about).Distinct()], cancel);
        if (happened.Statements.Count > about.Count)
        {
            watch.LookAgain(); // a statement that is gone, or about nothing now, no longer says which fiche it was about
        }
    }
}
