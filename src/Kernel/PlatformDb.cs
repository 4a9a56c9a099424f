using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Maillage.Kernel;

/// <summary>Where a module keeps the mappings of its tables.</summary>
/// <param name="Assembly">Holds its <see cref="IEntityTypeConfiguration{TEntity}"/> classes.</param>
public sealed record ModuleTables(Assembly Assembly);

/// <summary>
/// The one database. Each module maps its own tables; since their types are internal, no other module can query them.
/// </summary>
/// <remarks>EF Core caches one model per context type: a process always registers the same modules.</remarks>
public sealed class PlatformDb(DbContextOptions<PlatformDb> options, IEnumerable<ModuleTables> modules) : DbContext(options)
{
    /// <summary>Whether this is SQLite (the embedded database); otherwise it is PostgreSQL.</summary>
    public bool IsSqlite => Database.ProviderName == "Microsoft.EntityFrameworkCore.Sqlite";

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        // SQLite cannot order DateTimeOffset: both databases keep milliseconds since 1970, in UTC.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<MillisecondsSince1970>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(PlatformDb).Assembly);
        foreach (var module in modules)
        {
            modelBuilder.ApplyConfigurationsFromAssembly(module.Assembly);
        }
    }

    private sealed class MillisecondsSince1970()
        : ValueConverter<DateTimeOffset, long>(at => at.ToUnixTimeMilliseconds(), ms => DateTimeOffset.FromUnixTimeMilliseconds(ms));
}
