using Maillage.Testing;

namespace Maillage.Commons.Tests;

/// <summary>One site for all the tests of a class that each bring fiches of their own: starting one takes longer than most of them.</summary>
public sealed class SharedSite : IAsyncLifetime
{
    private TestSite? site;

    public TestSite Site => site!;

    public async ValueTask InitializeAsync() => site = await TestSite.Start();

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
