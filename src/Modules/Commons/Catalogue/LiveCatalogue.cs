using Maillage.Territories;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Maillage.Commons.Catalogue;

/// <summary>The published fiches as they are now, in memory. The database stays the truth; this follows it.</summary>
internal sealed class LiveCatalogue(IServiceScopeFactory scopes, ITerritories territories) : IHostedService, IDisposable
{
    private const int Many = 10_000;
    private readonly SemaphoreSlim writing = new(1, 1);
    private readonly CancellationTokenSource stopping = new();
    private volatile FicheColumns columns = FicheColumns.Empty;
    private Task? loaded; // null while no server runs

    /// <summary>The last state; whoever holds it may go on reading while the next one is made.</summary>
    public FicheColumns Columns => columns;

    /// <summary>The same, once everything was read: the server answers before it has.</summary>
    public async Task<FicheColumns> Whole()
    {
        loaded = loaded is null or { IsFaulted: true } ? Load() : loaded; // what failed, such as a database out of reach, is tried again
        await loaded;
        return columns;
    }

    /// <summary>The state of the territories that positions were read from.</summary>
    public int TerritoriesVersion { get; private set; }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        loaded = Load();
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await stopping.CancelAsync();
        await (loaded ?? Task.CompletedTask).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose()
    {
        stopping.Dispose();
        writing.Dispose();
    }

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

    /// <summary>Reads these fiches again; those that are no longer published leave. Nothing while no server runs (the command line).</summary>
    public Task Follow(IReadOnlyCollection<Guid> fiches, CancellationToken cancel) =>
        fiches.Count == 0 || loaded is null
            ? Task.CompletedTask
            : Change(async reader => columns.With(await reader.Some(fiches, cancel), fiches, territories), cancel);

    private Task Load() =>
        Task.Run(async () =>
        {
            await Reload(stopping.Token);
            if (columns.Count >= Many)
            {
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true); // reading takes twice what it leaves
            }
        });

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
