using Maillage.Host.Sample;
using Maillage.Testing;

namespace Maillage.Host.Tests.Api;

/// <summary>A site with the sample territory, for tests that only read.</summary>
public sealed class PublishedSite : IAsyncLifetime
{
    public TestSite Site { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Site = await TestSite.Start();
        await SampleTerritory.LoadIfEmpty(Site.Services, CancellationToken.None);
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
