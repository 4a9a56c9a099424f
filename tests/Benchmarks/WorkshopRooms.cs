using System.Diagnostics;
using Maillage.Commons.Contracts;
using Maillage.Host;
using Maillage.Kernel;
using Maillage.Territories;
using Maillage.Testing;
using Maillage.Workshops;
using Maillage.Workshops.Kits;
using Maillage.Workshops.Live;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Maillage.Benchmarks;

/// <summary>A server, ready, with the seats of those who will come.</summary>
/// <param name="name">What the client program calls it.</param>
/// <param name="folder">Its own; removed at the end.</param>
/// <param name="process">The server.</param>
/// <param name="address">Where it answers.</param>
/// <param name="seats">One a person.</param>
internal sealed class BenchRoom(string name, string folder, Process process, Uri address, IReadOnlyList<string> seats) : IAsyncDisposable
{
    public string Name => name;
    public Process Server => process;
    public Uri Address => address;
    public IReadOnlyList<string> Seats => seats;

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}

/// <summary>The published executable over SQLite: a step where everybody sits in groups of 5 to 8, and every line is shown to the whole room.</summary>
internal static class MaillageRoom
{
    private static readonly Kit Kit = new(
        "Mesure",
        "fr",
        [
            new("idees", StepKind.Brainstorm, "Idées", 60)
            {
                Columns = [new(ContributionKind.Frein)],
                Groups = new(5, 8),
                Visibility = Visibility.Everyone,
            },
        ]
    );

    public static async Task<BenchRoom> Open(int people)
    {
        var folder = Directory.CreateTempSubdirectory("maillage-bench-").FullName;
        var seats = await Prepare(folder, people);
        var address = new Uri($"http://127.0.0.1:{ProcessBench.FreePort()}");
        var server = ProcessBench.Launch(["serve", "--no-sample", "--data", folder, "--urls", address.ToString()]);
        using var client = new HttpClient { BaseAddress = address };
        await ProcessBench.Answers(client, server);
        return new("maillage", folder, server, address, seats);
    }

    // Made by this process before the server starts: who facilitates would have to sign in.
    private static async Task<IReadOnlyList<string>> Prepare(string folder, int people)
    {
        await using var parts = MaillageHost.Services(new(new DataFolder(folder)));
        await PlatformDatabase.Prepare(parts, CancellationToken.None);
        await using var scope = parts.CreateAsyncScope();
        var said = new Announcement("Mesure", TerritoryId.France, DateTimeOffset.UnixEpoch, "", "fr", []);
        var meetings = scope.ServiceProvider.GetRequiredService<Meetings>();
        var meeting = await meetings.Create(Kit, said, Guid.CreateVersion7(), isRehearsal: true, CancellationToken.None);
        await using var rooms = new WorkshopRooms(
            parts.GetRequiredService<Journal>(),
            TimeProvider.System,
            NullLogger<WorkshopRooms>.Instance
        );
        var room = (await rooms.Find(meeting.Id, CancellationToken.None))!;
        var participants = Enumerable.Range(0, people).Select(_ => Guid.CreateVersion7()).ToList();
        await Task.WhenAll(participants.Select((id, n) => Ask(room, new Join((College)(n % 6), null), new(id, false))));
        await Ask(room, new Advance(), new(Guid.CreateVersion7(), true));
        var seats = parts.GetRequiredService<Seats>();
        return [.. participants.Select(id => $"/ateliers/{meeting.Id} {Seats.NameOf(meeting.Id)}={seats.Seal(meeting.Id, id)}")];
    }

    private static Task<long> Ask(WorkshopRoom room, Order order, Actor by) =>
        room.Ask(order, by, Guid.CreateVersion7(), CancellationToken.None);
}

/// <summary>Hocuspocus with its SQLite extension: one document, where a line is one more element of an array.</summary>
internal static class HocuspocusRoom
{
    /// <summary>Starts it; null when it cannot be installed here.</summary>
    /// <param name="people">How many will come.</param>
    /// <param name="clients">Whether they come with its own provider, or only read what it sends.</param>
    public static async Task<BenchRoom?> Open(int people, string clients)
    {
        if (!await NodePrograms.AreInstalled())
        {
            return null;
        }

        var folder = Directory.CreateTempSubdirectory("maillage-peer-").FullName;
        var port = ProcessBench.FreePort();
        var server = NodePrograms.Start("server.mjs", $"{port}", Path.Combine(folder, "peer.db"));
        while (await server.StandardOutput.ReadLineAsync() is { } line && line != "ready") { }

        _ = server.StandardOutput.ReadToEndAsync();
        return new(clients, folder, server, new($"ws://127.0.0.1:{port}"), [.. Enumerable.Range(0, people).Select(n => $"{n}")]);
    }
}

/// <summary>The programs of <c>tests/Benchmarks/workshop</c>: they have packages of their own, installed when they are first needed.</summary>
internal static class NodePrograms
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Benchmarks", "workshop");
    private static readonly string Installed = Path.Combine(Folder, "node_modules", ".installed");

    public static Process Start(string program, params string[] arguments) =>
        Process.Start(
            new ProcessStartInfo("node", [program, .. arguments])
            {
                WorkingDirectory = Folder,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            }
        )!;

    public static async Task<bool> AreInstalled()
    {
        if (File.Exists(Installed))
        {
            return true;
        }

        Console.WriteLine("Installing the peer (its SQLite is compiled here: some minutes)…");
        var install = new ProcessStartInfo("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"]) { WorkingDirectory = Folder };
        if (File.Exists("/usr/include/node/node.h"))
        {
            install.Environment["npm_config_nodedir"] = "/usr"; // the headers that are here, where none can be fetched
        }

        using var npm = Process.Start(install)!;
        await npm.WaitForExitAsync();
        if (npm.ExitCode == 0)
        {
            await File.WriteAllTextAsync(Installed, "");
        }

        return npm.ExitCode == 0;
    }
}
