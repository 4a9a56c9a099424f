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
    private static readonly Lock Making = new();
    private static Task<TestDatabase>? template;
    private readonly string name;

    private TestDatabase(string name, DatabaseSettings settings) => (this.name, Settings) = (name, settings);

    /// <summary>Whether the suite runs on PostgreSQL this time.</summary>
    public static bool IsPostgreSql => Server is not null;

    /// <summary>What the platform opens.</summary>
    public DatabaseSettings Settings { get; }

    /// <summary>An empty database.</summary>
    public static Task<TestDatabase> Create() => Create(from: null);

    /// <summary>A database with its tables: they are made once for all tests of the process, and copied.</summary>
    /// <param name="prepare">Makes the tables.</param>
    public static async Task<TestDatabase> CreateWithTables(Func<DatabaseSettings, Task> prepare)
    {
        Task<TestDatabase> made;
        lock (Making)
        {
            made = template ??= Make(prepare);
        }

        return await Create(await made);
    }

    private static async Task<TestDatabase> Make(Func<DatabaseSettings, Task> prepare)
    {
        var made = await Create();
        await prepare(made.Settings);
        made.LetGo();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => made.DisposeAsync().AsTask().GetAwaiter().GetResult();
        return made;
    }

    private static async Task<TestDatabase> Create(TestDatabase? from)
    {
        var name = $"maillage_{Guid.CreateVersion7():n}";
        if (Server is null)
        {
            var file = Path.Combine(Path.GetTempPath(), name + ".db");
            if (from is not null)
            {
                File.Copy(from.name, file);
            }

            return new(file, DatabaseSettings.Sqlite(file));
        }

        await Tell($"CREATE DATABASE {name}{(from is null ? "" : $" TEMPLATE {from.name}")}");
        var connection = new NpgsqlConnectionStringBuilder(Server) { Database = name, MaxPoolSize = 10 };
        return new(name, DatabaseSettings.PostgreSql(connection.ToString()));
    }

    // The last connection to a SQLite file writes everything into it as it closes.
    private void LetGo()
    {
        if (Server is not null)
        {
            using var pool = new NpgsqlConnection(Settings.ConnectionString);
            NpgsqlConnection.ClearPool(pool);
            return;
        }

        using var connection = new SqliteConnection(Settings.ConnectionString);
        SqliteConnection.ClearPool(connection);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        LetGo();
        if (Server is not null)
        {
            await Tell($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
            return;
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
