using Maillage.Host;
using Maillage.Kernel;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Migrations.Sqlite;

/// <summary>Gives the migration tool the whole model, on SQLite.</summary>
internal sealed class DesignTime : IDesignTimeDbContextFactory<PlatformDb>
{
    public PlatformDb CreateDbContext(string[] args) =>
        MaillageHost.Model(DatabaseSettings.Sqlite(":memory:")).GetRequiredService<PlatformDb>();
}
