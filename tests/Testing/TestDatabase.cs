using Maillage.Kernel;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Maillage.Testing;

/// <summary>
/// A database of a test's own: a SQLite file, or a database of the PostgreSQL server that <c>MAILLAGE_TEST_POSTGRES</c> names
/// (a connection string without database). The whole suite runs once on each.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly string? Server = Environment.GetEnvironmentVariable("MAILLAGE_TEST_POSTGRES") is { Length: > 0 } server
        ? server
        : null;
    private readonly string name;

    private TestDatabase(string name, DatabaseSettings settings) => (this.name, Settings) = (name, settings);

    /// <summary>Whether the suite runs on PostgreSQL this time.</summary>
    public static bool IsPostgreSql => Server is not null;

    /// <summary>What the platform opens.</summary>
    public DatabaseSettings Settings { get; }

    /// <summary>An empty database.</summary>
    public static async Task<TestDatabase> Create()
    {
        var name = $"maillage_{Guid.CreateVersion7():n}";
        if (Server is null)
        {
            var file = Path.Combine(Path.GetTempPath(), name + ".db");
            return new(file, DatabaseSettings.Sqlite(file));
        }

        await Tell($"CREATE DATABASE {name}");
        var connection = new NpgsqlConnectionStringBuilder(Server) { Database = name, MaxPoolSize = 10 };
        return new(name, DatabaseSettings.PostgreSql(connection.ToString()));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Server is not null)
        {
            NpgsqlConnection.ClearAllPools();
            await Tell($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
            return;
        }

        using (var connection = new SqliteConnection(Settings.ConnectionString))
        {
            SqliteConnection.ClearPool(connection);
        }

        foreach (var file in new[] { name, name + "-wal", name + "-shm" })
        {
            File.Delete(file);
        }
    }

    private static async Task Tell(string command)
    {
        await using var connection = new NpgsqlConnection(Server);
        await connection.OpenAsync();
        await using var ask = new NpgsqlCommand(command, connection);
        await ask.ExecuteNonQueryAsync();
    }
}
