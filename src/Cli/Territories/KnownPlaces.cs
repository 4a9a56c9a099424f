using Maillage.Cli.Instance;
using Maillage.Host;
using Maillage.Territories;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Cli.Territories;

/// <summary>The places a command may ask about: the official ones need no database, the instance's own are added when it has one.</summary>
internal sealed class KnownPlaces : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private KnownPlaces(ServiceProvider services) => this.services = services;

    public IServiceProvider Services => services;

    public static async Task<KnownPlaces> Open(InstanceOptions options, CancellationToken cancel)
    {
        if (DataLock.IsNeeded(options) && !File.Exists(options.Data.Database))
        {
            return new(MaillageHost.ReadingParts());
        }

        var places = new KnownPlaces(MaillageHost.Services(options));
        await using var scope = places.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IOwnTerritories>().Recall(cancel);
        return places;
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
