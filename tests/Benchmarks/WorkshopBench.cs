using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Maillage.Benchmarks;

/// <summary>A room full of people who say lines and read all that is said, next to Hocuspocus doing the same in the same run, with its own clients and without.</summary>
internal static class WorkshopBench
{
    private const int LinesASecond = 50;
    private const int FirstPeople = 20;
    private const int WarmUps = 2;
    private const double MostKilobytes = 100;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(150);

    public static async Task Run(Report report, IReadOnlyList<int> sizes)
    {
        report.Say(
            $"\nEverybody holds one connection, and {LinesASecond} lines a second are said in all, for 40 seconds, of which the last 30 count. Servers are processes of "
                + "their own; all clients are one program, `tests/Benchmarks/workshop/clients.mjs`, on the same machine. A time goes from the sending of a line until it "
                + "is in the data of somebody else’s screen: every line on every screen is counted. “On the last” is the time until a line is on all of them."
        );
        report.Say(
            "\nMaillage: the published executable over SQLite, people in groups of 5 to 8; a line is confirmed once it is on disk. Hocuspocus: `@hocuspocus/server` with "
                + "its SQLite extension, one document, a line is one more element of a `Y.Array`; it confirms first and stores every two seconds, and sends every line at once "
                + "where Maillage gathers what a big room says into ten frames a second. “Its clients”: everybody has its own provider, as in a browser, and the time that "
                + "these take on two cores is in the row. “Server alone”: screens read what it sends and no more, as those of Maillage do. "
                + "Memory is what the resident set of the server gained from before the first of these people came until all was said, divided by their number."
        );
        report.Table(
            "people",
            "server",
            "all inside after",
            "confirmed a second",
            "p50, ms",
            "p95, ms",
            "p99, ms",
            "on the last, p95",
            "seen",
            "memory a person",
            "CPU, server",
            "CPU, clients"
        );
        var results = new List<(int People, LoadResult? Ours, LoadResult? Theirs, LoadResult? Alone)>();
        foreach (var people in sizes)
        {
            var ours = await Measure(report, people, "Maillage", await MaillageRoom.Open(people));
            var theirs = await Measure(report, people, "Hocuspocus, its clients", await HocuspocusRoom.Open(people, "hocuspocus"));
            var alone = await Measure(report, people, "Hocuspocus, server alone", await HocuspocusRoom.Open(people, "hocuspocus-bare"));
            results.Add((people, ours, theirs, alone));
        }

        Goals(report, results);
    }

    private static async Task<LoadResult?> Measure(Report report, int people, string name, BenchRoom? opened)
    {
        await using var room = opened;
        if (room is null || !await NodePrograms.AreInstalled())
        {
            report.Row([$"{people:N0}", name, "could not be installed here", .. Enumerable.Repeat("", 9)]);
            return null;
        }

        // What every server does once (compile, open its database, let its heap and its buffers grow) is no participant's memory.
        for (var n = 0; n < WarmUps; n++)
        {
            _ = await Play(room, FirstPeople, secondsBefore: 9, secondsMeasured: 1);
        }

        var result = await Play(room, people, secondsBefore: 10, secondsMeasured: 30);
        if (result.Failure is not null)
        {
            report.Row([$"{people:N0}", name, result.Failure, .. Enumerable.Repeat("", 9)]);
            return null;
        }

        Row(report, people, name, result);
        return result;
    }

    private static async Task<LoadResult> Play(BenchRoom room, int people, int secondsBefore, int secondsMeasured)
    {
        var (before, address) = (Memory(room.Server), room.Address.ToString().TrimEnd('/'));
        using var clients = NodePrograms.Start(
            "clients.mjs",
            room.Name,
            address,
            $"{LinesASecond}",
            $"{secondsBefore}",
            $"{secondsMeasured}"
        );
        await clients.StandardInput.WriteLineAsync(string.Join('\n', room.Seats.Take(people)));
        clients.StandardInput.Close();
        var (cpu, start, last) = (0.0, 0L, "");
        using var patience = new CancellationTokenSource(Longest);
        using var end = patience.Token.Register(clients.Kill);
        while (await clients.StandardOutput.ReadLineAsync(CancellationToken.None) is { } line)
        {
            (cpu, start, last) = line == "entered" ? (Cpu(room.Server), Stopwatch.GetTimestamp(), line) : (cpu, start, line);
        }

        var used = (Cpu(room.Server) - cpu) / Stopwatch.GetElapsedTime(start).TotalSeconds;
        await clients.WaitForExitAsync();
        var result = last.StartsWith('{')
            ? JsonSerializer.Deserialize<LoadResult>(last, JsonSerializerOptions.Web)!
            : new() { Failure = "its clients did not keep up" };
        return result with { ServerCpu = used, KilobytesAPerson = (Memory(room.Server) - before) / 1024.0 / people };
    }

    private static void Row(Report report, int people, string name, LoadResult result) =>
        report.Row(
            $"{people:N0}",
            name,
            $"{result.Entered:0.0} s",
            $"{result.Confirmed:0.0}",
            $"{result.P50:0}",
            $"{result.P95:0}",
            $"{result.P99:0}",
            $"{result.Last95:0}",
            result.Seen.ToString("0.0 %", CultureInfo.InvariantCulture),
            $"{result.KilobytesAPerson:0} KB",
            $"{result.ServerCpu:0.00}",
            $"{result.Cpu:0.00}"
        );

    private static void Goals(Report report, List<(int People, LoadResult? Ours, LoadResult? Theirs, LoadResult? Alone)> results)
    {
        report.Say("\n### What we aim at\n");
        report.Table($"goal, {LinesASecond} lines a second on two small cores", "measured", "");
        foreach (var (people, ours, theirs, alone) in results.Where(result => result.Ours is not null))
        {
            if (people is 300 or 1000)
            {
                var most = people == 300 ? 150 : 500;
                Goal(report, $"{people:N0} people: p95 under {most} ms", $"{ours!.P95:0} ms", ours.P95 < most && ours.Seen >= 1);
            }

            Goal(
                report,
                $"{people:N0} people: not slower than Hocuspocus with its clients, p95",
                $"{ours!.P95:0} ms; {(theirs is null ? "it did not finish" : $"{theirs.P95:0} ms")}",
                theirs is null || ours.P95 <= theirs.P95
            );
            Goal(
                report,
                $"{people:N0} people: not slower than the server of Hocuspocus alone, p95",
                $"{ours.P95:0} ms; {(alone is null ? "it did not finish" : $"{alone.P95:0} ms")}",
                alone is null || ours.P95 <= alone.P95
            );
            Goal(
                report,
                $"{people:N0} people: under {MostKilobytes:0} KB of server memory each",
                $"{ours.KilobytesAPerson:0} KB",
                ours.KilobytesAPerson < MostKilobytes
            );
        }
    }

    private static void Goal(Report report, string goal, string measured, bool isHeld) =>
        report.Row(goal, measured, isHeld ? "held" : "**missed**");

    private static long Memory(Process server)
    {
        server.Refresh();
        return server.WorkingSet64;
    }

    private static double Cpu(Process server)
    {
        server.Refresh();
        return server.TotalProcessorTime.TotalSeconds;
    }
}

/// <summary>What the client program measured, and what its server used meanwhile.</summary>
internal sealed record LoadResult
{
    /// <summary>Why there is nothing to tell; null when there is.</summary>
    public string? Failure { get; init; }
    public double Entered { get; init; }
    public double Confirmed { get; init; }
    public double P50 { get; init; }
    public double P95 { get; init; }
    public double P99 { get; init; }
    public double Last95 { get; init; }
    public double Seen { get; init; }
    public double Cpu { get; init; }
    public double ServerCpu { get; init; }
    public double KilobytesAPerson { get; init; }
}
