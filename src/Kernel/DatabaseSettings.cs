using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Maillage.Kernel;

/// <summary>Which database the platform lives in: a SQLite file, or PostgreSQL.</summary>
public sealed record DatabaseSettings
{
    private DatabaseSettings(bool isSqlite, string connectionString) => (IsSqlite, ConnectionString) = (isSqlite, connectionString);

    /// <summary>Whether it is the embedded SQLite file.</summary>
    public bool IsSqlite { get; }

    /// <summary>May hold a password: never logged, never shown.</summary>
    public string ConnectionString { get; }

    /// <summary>The embedded database, in one file.</summary>
    public static DatabaseSettings Sqlite(string file) =>
        new(
            true,
            new SqliteConnectionStringBuilder
            {
                DataSource = file,
                ForeignKeys = true,
                DefaultTimeout = 30,
            }.ToString()
        );

    /// <summary>A PostgreSQL database, as Npgsql names it: <c>Host=…;Database=…;Username=…</c>.</summary>
    public static DatabaseSettings PostgreSql(string connectionString) => new(false, connectionString);

    /// <summary>Tells EF Core to use this database and the migrations made for it.</summary>
    public void Configure(DbContextOptionsBuilder options)
    {
        // Whether the migrations lag behind the model is a question for a test, not for every start.
        options.ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning));
        if (IsSqlite)
        {
            options.UseSqlite(ConnectionString, sqlite => sqlite.MigrationsAssembly(WithMigrations("Maillage.Migrations.Sqlite")));
            options.AddInterceptors(SqliteDurability.Instance);
        }
        else
        {
            options.UseNpgsql(ConnectionString, postgres => postgres.MigrationsAssembly(WithMigrations("Maillage.Migrations.PostgreSql")));
        }
    }

    // Tests of one module run without the migrations: the tables are then created from the model.
    private static string? WithMigrations(string assembly) =>
        File.Exists(Path.Combine(AppContext.BaseDirectory, assembly + ".dll")) ? assembly : null;

    /// <summary>The kind of database only: safe in a log.</summary>
    public override string ToString() => IsSqlite ? "SQLite" : "PostgreSQL";
}
