using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Maillage.Commons.Contracts;
using Maillage.Host;
using Maillage.Kernel;
using Maillage.Territories;
using Maillage.Testing;
using Maillage.Workshops.Kits;
using Maillage.Workshops.Live;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Workshops.Tests.Strength;

/// <summary>A workshop where everybody may say anything, on a database of its own, and the servers that hold it: each a process that can be killed.</summary>
internal sealed class Hall : IAsyncDisposable
{
    private static readonly Kit Kit = new(
        "Endurance",
        "fr",
        [new("idees", StepKind.Brainstorm, "Idées", 60) { Columns = [new(ContributionKind.Proposition)], Visibility = Visibility.Everyone }]
    );

    private readonly string folder;
    private readonly TestDatabase? database;
    private readonly ServiceProvider parts;

    private Hall(string folder, TestDatabase? database, InstanceOptions options) =>
        (this.folder, this.database, parts) = (folder, database, MaillageHost.Services(options));

    public Guid Workshop { get; private set; }

    /// <summary>Opens one, where the first step is under way.</summary>
    public static async Task<Hall> Open()
    {
        var folder = Directory.CreateTempSubdirectory("maillage-hall-").FullName;
        var database = TestDatabase.IsPostgreSql ? await TestDatabase.Create() : null;
        var hall = new Hall(folder, database, new(new DataFolder(Path.Combine(folder, "data"))) { Database = database?.Settings });
        Directory.CreateDirectory(Path.Combine(folder, "data"));
        await PlatformDatabase.Prepare(hall.parts, CancellationToken.None);
        hall.Workshop = await hall.Announce();
        await using var rooms = new WorkshopRooms(
            hall.parts.GetRequiredService<Journal>(),
            TimeProvider.System,
            Microsoft.Extensions.Logging.Abstractions.NullLogger<WorkshopRooms>.Instance
        );
        var room = await rooms.Find(hall.Workshop, CancellationToken.None);
        _ = await room!.Ask(new Advance(), new(Guid.CreateVersion7(), true), Guid.CreateVersion7(), CancellationToken.None);
        return hall;
    }

    /// <summary>The seat of somebody new.</summary>
    public string Seat() => parts.GetRequiredService<Seats>().Seal(Workshop, Guid.CreateVersion7());

    /// <summary>Every line, as the journal has it.</summary>
    public async Task<IReadOnlyList<Line>> Lines() =>
        Workshops
            .Workshop.Replay(Workshop, Kit, await parts.GetRequiredService<Journal>().Read(Workshop, 0, CancellationToken.None))
            .Board.Lines;

    /// <summary>Starts a server; several take PostgreSQL.</summary>
    public async Task<ServerProcess> Serve(int port = 0)
    {
        port = port > 0 ? port : FreePort();
        string[] where = database is null
            ? ["--data", Path.Combine(folder, "data")]
            : ["--data", Path.Combine(folder, $"data-{port}"), "--database", database.Settings.ConnectionString];
        return await ServerProcess.Start(port, ["serve", "--no-sample", "--urls", $"http://127.0.0.1:{port}", .. where]);
    }

    public async ValueTask DisposeAsync()
    {
        await parts.DisposeAsync();
        if (database is not null)
        {
            await database.DisposeAsync();
        }
        else
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        }

        Directory.Delete(folder, recursive: true);
    }

    private async Task<Guid> Announce()
    {
        await using var scope = parts.CreateAsyncScope();
        var said = new Announcement("Endurance", TerritoryId.France, DateTimeOffset.UnixEpoch, "", "fr", []);
        var meeting = await scope
            .ServiceProvider.GetRequiredService<Meetings>()
            .Create(Kit, said, Guid.CreateVersion7(), isRehearsal: true, CancellationToken.None);
        return meeting.Id;
    }

    private static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }
}

/// <summary>A server in a process of its own.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process process;

    private ServerProcess(Process process, int port) => (this.process, Port) = (process, port);

    public int Port { get; }

    public Uri Address => new($"http://127.0.0.1:{Port}");

    public static async Task<ServerProcess> Start(int port, IEnumerable<string> args)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "maillage"), args)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["Territories__OfficialApi"] = "off";
        var server = new ServerProcess(Process.Start(start)!, port);
        while (await server.process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains("http://", StringComparison.Ordinal))
            {
                server.Drain();
                return server;
            }
        }

        throw new InvalidOperationException(await server.process.StandardError.ReadToEndAsync());
    }

    /// <summary>Ends it as a power cut would: nothing is told, nothing is finished.</summary>
    public async Task Kill()
    {
        process.Kill(); // SIGKILL, to this process only
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await Kill();
        }

        process.Dispose();
    }

    // Read, so that it never waits for a reader.
    private void Drain()
    {
        _ = process.StandardOutput.ReadToEndAsync();
        _ = process.StandardError.ReadToEndAsync();
    }
}
