using Maillage.Kernel.Jobs;
using Maillage.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Maillage.Kernel.Tests;

/// <summary>The kernel alone, over a database of its own, with what a test adds.</summary>
internal sealed class Bench : IAsyncDisposable
{
    private readonly TestDatabase database;
    private readonly string folder;

    private Bench(TestDatabase database, string folder, ServiceProvider services) =>
        (this.database, this.folder, Services) = (database, folder, services);

    public ServiceProvider Services { get; }

    public static async Task<Bench> Open(Action<IServiceCollection> add)
    {
        var database = await TestDatabase.Create();
        var folder = Directory.CreateTempSubdirectory("maillage-kernel-").FullName;
        var services = new ServiceCollection().AddLogging().AddKernel(new DataFolder(folder), database.Settings);
        add(services);
        var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PlatformDb>().Database.EnsureCreatedAsync(); // the migrations are the whole platform's
        return new(database, folder, provider);
    }

    public T Worker<T>()
        where T : IHostedService => Services.GetServices<IHostedService>().OfType<T>().Single();

    public async Task<Job> Start(string kind, string payload = "{}")
    {
        var job = Job.Start(kind, payload, null, Services.GetRequiredService<TimeProvider>().GetUtcNow());
        await Write(db => db.Add(job));
        return job;
    }

    public async Task<Job> Read(Guid job)
    {
        await using var scope = Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PlatformDb>().Set<Job>().AsNoTracking().SingleAsync(j => j.Id == job);
    }

    public async Task Write(Action<PlatformDb> change)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        change(db);
        await db.SaveChangesAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        await database.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
