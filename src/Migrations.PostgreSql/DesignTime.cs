using Maillage.Host;
using Maillage.Kernel;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Migrations.PostgreSql;

/// <summary>Gives the migration tool the whole model, on PostgreSQL.</summary>
internal sealed class DesignTime : IDesignTimeDbContextFactory<PlatformDb>
{
    public PlatformDb CreateDbContext(string[] args) =>
        MaillageHost.Model(DatabaseSettings.PostgreSql("Host=localhost")).GetRequiredService<PlatformDb>();
}
