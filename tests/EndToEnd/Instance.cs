using System.Diagnostics;
using System.Globalization;
using Maillage.Cli.Tests;
using Maillage.Host;
using Maillage.Kernel;
using Maillage.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.EndToEnd;

/// <summary>Maillage as a person starts it: the executable, serving data of its own, on SQLite or on PostgreSQL.</summary>
internal sealed class Instance : IAsyncDisposable
{
    private readonly Executable maillage = new();
    private readonly TestDatabase? database;
    private Server? server;

    // Nobody outside is asked for coordinates; the children inherit it.
    static Instance() => Environment.SetEnvironmentVariable("Territories__OfficialApi", "off");

    private Instance(TestDatabase? database) => this.database = database;

    /// <summary>Where it answers.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1:0");

    /// <summary>The one-time link that it printed for its first administrator.</summary>
    public string FirstLink { get; private set; } = "";

    /// <summary>Its parts, over the same data: for what a story finds done when it begins.</summary>
    public ServiceProvider Parts() => MaillageHost.Services(new(new DataFolder(maillage.Data)) { Database = database?.Settings });

    private string[] Database => database is null ? [] : ["--database", database.Settings.ConnectionString];

    /// <summary>An instance that does not serve yet.</summary>
    public static async Task<Instance> Prepare() => new(TestDatabase.IsPostgreSql ? await TestDatabase.Create() : null);

    /// <summary>One that serves.</summary>
    public static async Task<Instance> Start()
    {
        var instance = await Prepare();
        await instance.Serve();
        return instance;
    }

    /// <summary>Starts the server: on a free port the first time, where it was the next times.</summary>
    public async Task Serve()
    {
        var where = server is null ? "http://127.0.0.1:0" : Address.ToString();
        server = await maillage.Serve(["--no-sample", "--urls", where, .. Database]);
        Address = server.Address;
        if (FirstLink.Length == 0)
        {
            var line = await server.Process.StandardOutput.ReadLineAsync() ?? "";
            FirstLink = line[line.IndexOf("http://", StringComparison.Ordinal)..].Trim();
        }
    }

    /// <summary>Kills the server as a power cut would.</summary>
    public async Task Kill()
    {
        using var kill = Process.Start("kill", ["-KILL", server!.Process.Id.ToString(CultureInfo.InvariantCulture)]);
        await server.Process.WaitForExitAsync();
    }

    /// <summary>Runs a command on the same data.</summary>
    public Task<Ended> Run(params string[] args) => maillage.Run([.. args, .. Database]);

    /// <summary>Begins a command on the same data, whose output is read while it goes on; it ends with the instance at the latest.</summary>
    public Process Begin(params string[] args) => maillage.Begin([.. args, .. Database]);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        maillage.Dispose();
        if (database is not null)
        {
            await database.DisposeAsync();
        }
    }
}
