using Maillage.Territories;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Maillage.Commons.Catalogue;

/// <summary>The published fiches as they are now, in memory. The database stays the truth; this follows it.</summary>
internal sealed class LiveCatalogue(IServiceScopeFactory scopes, ITerritories territories) : IHostedService, IDisposable
{
    private readonly SemaphoreSlim writing = new(1, 1);
    private volatile FicheColumns columns = FicheColumns.Empty;

    /// <summary>The last state; whoever holds it may go on reading while the next one is made.</summary>
    public FicheColumns Columns => columns;

    /// <summary>The state of the territories that positions were read from.</summary>
    public int TerritoriesVersion { get; private set; }

    public Task StartAsync(CancellationToken cancellationToken) => Reload(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => writing.Dispose();

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
        fiches.Count == 0 || columns == FicheColumns.Empty
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
