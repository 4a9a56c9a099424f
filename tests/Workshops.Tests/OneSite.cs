using Maillage.Testing;

namespace Maillage.Workshops.Tests;

/// <summary>One site for the tests of a class, each of which holds workshops of its own.</summary>
public sealed class OneSite : IAsyncLifetime
{
    private TestSite? site;

    public TestSite Site => site!;

    public async ValueTask InitializeAsync() => site = await TestSite.Start();

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
