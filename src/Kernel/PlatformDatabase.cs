using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Kernel;

/// <summary>
/// Tables that can be rebuilt from the others (full text, counters), which each database writes in its own SQL and which
/// therefore stand outside the migrations.
/// </summary>
public interface IDerivedTables
{
    /// <summary>Creates what is missing; called at every start, so it must change nothing when all is there.</summary>
    Task Create(PlatformDb db, CancellationToken cancel);

    /// <summary>Empties the derived tables and fills them again from what they are derived from.</summary>
    Task Rebuild(PlatformDb db, CancellationToken cancel);
}

/// <summary>Opens the platform's database and brings it up to date.</summary>
public static class PlatformDatabase
{
    /// <summary>Registers <see cref="PlatformDb"/> over the given database.</summary>
    public static IServiceCollection AddPlatformDatabase(this IServiceCollection services, DatabaseSettings settings) =>
        services
            .AddSingleton(settings)
            .AddDbContext<PlatformDb>(
                (scope, options) =>
                {
                    settings.Configure(options);
                    options.AddInterceptors(scope.GetServices<ISaveChangesInterceptor>()); // a module may watch what is saved
                }
            );

    /// <summary>Creates or migrates the tables, then the derived ones.</summary>
    public static async Task Prepare(IServiceProvider services, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        if ((await db.Database.GetPendingMigrationsAsync(cancel)).Any()) // migrating takes a third of a second even when there is nothing to do
        {
            await db.Database.MigrateAsync(cancel);
        }

        foreach (var derived in scope.ServiceProvider.GetServices<IDerivedTables>())
        {
            await derived.Create(db, cancel);
        }
    }
}
