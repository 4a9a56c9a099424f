using System.Globalization;

namespace Maillage.Benchmarks;

/// <summary>A room full of people who say lines and read all that is said, next to Hocuspocus doing the same in the same run.</summary>
internal static class WorkshopBench
{
    private const int LinesASecond = 50;
    private const double MostKilobytes = 100;

    public static async Task Run(Report report, IReadOnlyList<int> sizes)
    {
        report.Say(
            $"\nEverybody holds one connection; {LinesASecond} lines a second in all are said for 40 seconds, the last 30 of which count. Client and server share "
                + "this machine. A time goes from the sending of a line until it is there on a screen: all lines on all screens are counted. "
                + "“On the last” is the time until the line was on every screen. “Seen” is the part of them that came at all."
        );
        report.Say(
            "\nMaillage: the published executable over SQLite, people seated in groups of 5 to 8, each line confirmed once it is on disk. "
                + "Hocuspocus: `@hocuspocus/server` with its SQLite extension, one document, a line is one element appended to a `Y.Array`; it confirms before it stores, "
                + "which it does every two seconds. Its clients read updates as bytes, without a document of their own, which no browser is spared."
        );
        report.Table(
            "people", "server", "entered in", "confirmed a second", "p50, ms", "p95, ms", "p99, ms", "on the last, p95", "seen", "server memory a person", "server CPU", "client CPU"
        );
        var results = new List<(LoadResult Ours, LoadResult? Theirs)>();
        foreach (var people in sizes)
        {
            results.Add((await Ours(report, people), await Theirs(report, people)));
        }

        Goals(report, results);
    }

    private static async Task<LoadResult> Ours(Report report, int people)
    {
        await using var room = await MaillageRoom.Open(people);
        return Row(report, "Maillage", await new LiveLoad(room, people, LinesASecond).Run());
    }

    private static async Task<LoadResult?> Theirs(Report report, int people)
    {
        await using var room = await HocuspocusRoom.Open();
        if (room is null)
        {
            report.Row($"{people}", "Hocuspocus", "could not be installed here", "", "", "", "", "", "", "", "", "");
            return null;
        }

        return Row(report, "Hocuspocus", await new LiveLoad(room, people, LinesASecond).Run());
    }

    private static LoadResult Row(Report report, string server, LoadResult result)
    {
        report.Row(
            $"{result.People:N0}",
            server,
            $"{result.SecondsToEnter:0.0} s",
            $"{result.ConfirmedASecond:0.0}",
            $"{result.Seen.P50:0}",
            $"{result.Seen.P95:0}",
            $"{result.Seen.P99:0}",
            $"{result.Last.P95:0}",
            result.SeenPart.ToString("0.0 %", CultureInfo.InvariantCulture),
            $"{result.KilobytesAPerson:0} KB",
            $"{result.ServerCpu:0.00}",
            $"{result.ClientCpu:0.00}"
        );
        return result;
    }

    private static void Goals(Report report, List<(LoadResult Ours, LoadResult? Theirs)> results)
    {
        report.Say("\n### What we aim at\n");
        report.Table("goal, 50 lines a second, two small cores", "measured", "");
        foreach (var (people, most) in new[] { (300, 150), (1000, 500) })
        {
            if (results.Find(one => one.Ours.People == people).Ours is { } ours)
            {
                Goal(report, $"{people:N0} people: p95 under {most} ms", $"{ours.Seen.P95:0} ms", ours.Seen.P95 < most && ours.SeenPart > 0.9999);
            }
        }

        foreach (var (ours, theirs) in results)
        {
            Goal(report, $"{ours.People:N0} people: less than {MostKilobytes:0} KB of server memory each", $"{ours.KilobytesAPerson:0} KB", ours.KilobytesAPerson < MostKilobytes);
            if (theirs is not null)
            {
                Goal(report, $"{ours.People:N0} people: not slower than Hocuspocus, p95", $"{ours.Seen.P95:0} and {theirs.Seen.P95:0} ms", ours.Seen.P95 <= theirs.Seen.P95);
            }
        }
    }

    private static void Goal(Report report, string goal, string measured, bool isHeld) =>
        report.Row(goal, measured, isHeld ? "held" : "**missed**");
}
