using Maillage.Commons.Tests.Catalogue;
using Maillage.Kernel;
using Maillage.Members;
using Maillage.Sources;
using Maillage.Territories;
using Maillage.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Commons.Tests;

/// <summary>The module over a real database of its own, without pages.</summary>
internal sealed class CommonsDatabase : IAsyncDisposable
{
    private readonly TestDatabase database;
    private readonly ServiceProvider services;

    private CommonsDatabase(TestDatabase database, ServiceProvider services) => (this.database, this.services) = (database, services);

    public static async Task<CommonsDatabase> Create()
    {
        var database = await TestDatabase.Create();
        var services = new ServiceCollection()
            .AddLogging()
            .AddKernel(new DataFolder(Path.GetTempPath()), database.Settings)
            .AddTerritories(new ConfigurationBuilder().Build())
            .AddCommons(new ConfigurationBuilder().Build())
            .AddSingleton<ITerritories, InventedFrance>()
            // EF Core keeps one model for the process: it must know every module, for the tests that start the whole site.
            .AddSingleton(new ModuleTables(typeof(TerritoriesModule).Assembly))
            .AddSingleton(new ModuleTables(typeof(MembersModule).Assembly))
            .AddSingleton(new ModuleTables(typeof(SourcesModule).Assembly))
            .BuildServiceProvider();
        await PlatformDatabase.Prepare(services, CancellationToken.None);
        return new(database, services);
    }

    public CommonsBell Bell => services.GetRequiredService<CommonsBell>();

    /// <summary>Does something with a part of one request.</summary>
    public async Task<TResult> With<TPart, TResult>(Func<TPart, PlatformDb, Task<TResult>> act)
        where TPart : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TPart>(), scope.ServiceProvider.GetRequiredService<PlatformDb>());
    }

    /// <summary>Asks the database something.</summary>
    public Task<TResult> Ask<TResult>(Func<PlatformDb, Task<TResult>> ask) => With<PlatformDb, TResult>((db, _) => ask(db));

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await database.DisposeAsync();
    }
}
