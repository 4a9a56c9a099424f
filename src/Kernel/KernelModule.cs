using Maillage.Kernel.Files;
using Maillage.Kernel.Jobs;
using Maillage.Kernel.Outbox;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Kernel;

/// <summary>What every module stands on.</summary>
public static class KernelModule
{
    /// <summary>Registers the database, the originals' store, jobs and the outbox.</summary>
    public static IServiceCollection AddKernel(this IServiceCollection services, DataFolder data, DatabaseSettings database) =>
        services
            .AddSingleton(data)
            .AddSingleton(TimeProvider.System)
            .AddPlatformDatabase(database)
            .AddSingleton(new FileStore(data.Originals))
            .AddSingleton<JobBell>()
            .AddHostedService<JobWorker>()
            .AddSingleton<OutboxPostman>()
            .AddHostedService(provider => provider.GetRequiredService<OutboxPostman>());

    /// <summary>Brings all that waits in the outbox to those who listen: a server does so by itself, a command before it ends.</summary>
    /// <remarks>What a listener fails to hear waits for the next server.</remarks>
    public static async Task DeliverOutbox(this IServiceProvider services, CancellationToken cancel)
    {
        var postman = services.GetRequiredService<OutboxPostman>();
        while (await postman.DeliverWaiting(cancel) > 0)
        {
            // a hundred at a time
        }
    }

    /// <summary>Registers a kind of job under the name that <see cref="Job.Kind"/> carries.</summary>
    public static IServiceCollection AddJobKind<TKind>(this IServiceCollection services, string name)
        where TKind : class, IJobKind => services.AddKeyedScoped<IJobKind, TKind>(name);
}
