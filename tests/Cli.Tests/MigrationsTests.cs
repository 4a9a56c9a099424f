using Maillage.Host;
using Maillage.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Cli.Tests;

public sealed class MigrationsTests
{
    [Fact]
    public void The_migrations_of_sqlite_make_the_tables_of_the_model() => Lag(DatabaseSettings.Sqlite("unused.db")).ShouldBeFalse();

    [Fact]
    public void The_migrations_of_postgresql_make_the_tables_of_the_model() =>
        Lag(DatabaseSettings.PostgreSql("Host=localhost;Database=unused")).ShouldBeFalse();

    private static bool Lag(DatabaseSettings database) =>
        MaillageHost.Model(database).GetRequiredService<PlatformDb>().Database.HasPendingModelChanges();
}
