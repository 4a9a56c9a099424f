using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Maillage.Testing;

namespace Maillage.Benchmarks;

/// <summary>The executable as people start it, <c>out/maillage</c>: how soon it answers, what it holds, how long an import takes.</summary>
internal static class ProcessBench
{
    private const int Starts = 5;
    private static readonly string Program = Path.Combine(Repository.Root, "out", "maillage");

    /// <summary>With the sample territory, and the import of documents.</summary>
    public static async Task Run(Report report)
    {
        var folder = Directory.CreateTempSubdirectory("maillage-bench-").FullName;
        try
        {
            report.Say("\n## The executable\n");
            report.Say("Seconds from the start of the process; memory as resident set, five seconds after the pages were asked for.");
            report.Table("data", "first start", "later starts answer after", "with the catalogue after", "memory");
            await Row(report, "the sample territory", "--data", folder);
            await Import(report, "the three documents of the sample", Path.Combine(Repository.Root, "sample", "documents"));
            if (Repository.Shared is { } shared)
            {
                await Import(report, "five real documents (2.5 to 19 kB)", Path.Combine(shared, "data", "documents"));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>With so many fiches in a folder.</summary>
    public static async Task Run(Report report, string folder, int size)
    {
        report.Say($"\n### The executable over {size:N0} fiches\n");
        report.Table("data", "first start", "later starts answer after", "with the catalogue after", "memory");
        await Row(report, $"{size:N0} fiches", "--data", folder, "--no-sample");
    }

    private static async Task Row(Report report, string name, params string[] arguments)
    {
        var (first, answers, catalogue, memory) = (await Start(arguments), new Times(), new Times(), 0L);
        for (var n = 0; n < Starts; n++)
        {
            var start = await Start(arguments);
            answers.Add(start.Answer);
            catalogue.Add(start.Catalogue);
            memory = start.Memory;
        }

        report.Row(name, Seconds(first.Answer), Seconds(answers.Median), Seconds(catalogue.Median), $"{memory >> 20} MB");
    }

    private static string Seconds(double milliseconds) => $"{milliseconds / 1000:0.00} s";

    private static async Task<(double Answer, double Catalogue, long Memory)> Start(string[] arguments)
    {
        var url = $"http://127.0.0.1:{FreePort()}";
        var start = Stopwatch.GetTimestamp();
        using var process = Launch(["serve", "--urls", url, .. arguments]);
        try
        {
            using var client = new HttpClient { BaseAddress = new(url) };
            await Answers(client, process);
            var answer = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            _ = await client.GetStringAsync("/fiches");
            var catalogue = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            foreach (var page in new[] { "/", "/sources", "/territoires", "/fiches?q=eau", "/recherche?q=eau", "/tuiles/5/16/11.mvt" })
            {
                using var seen = await client.GetAsync(page);
            }

            await Task.Delay(TimeSpan.FromSeconds(5));
            process.Refresh();
            return (answer, catalogue, process.WorkingSet64);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    internal static async Task Answers(HttpClient client, Process process)
    {
        while (!process.HasExited)
        {
            try
            {
                using var seen = await client.GetAsync("/sante");
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(5); // not listening yet
            }
        }

        throw new InvalidOperationException("The server has ended: run ./dev build first.");
    }

    private static async Task Import(Report report, string name, string documents)
    {
        var times = new Times();
        for (var n = 0; n < Starts; n++)
        {
            var folder = Directory.CreateTempSubdirectory("maillage-bench-").FullName;
            var empty = Launch(["territories", "--data", folder]); // the database is made before
            await empty.WaitForExitAsync();
            await times.Of(() => Launch(["import", documents, "--data", folder]).WaitForExitAsync());
            Directory.Delete(folder, recursive: true);
        }

        report.Say($"\n`maillage import` of {name}, process start included, {Starts} times: median {Seconds(times.Median)}.");
    }

    internal static Process Launch(string[] arguments)
    {
        var start = new ProcessStartInfo(Program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["Territories__OfficialApi"] = "off";
        var process = Process.Start(start)!;
        process.OutputDataReceived += static (_, _) => { }; // read, so that it never waits for a reader
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    internal static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }
}
