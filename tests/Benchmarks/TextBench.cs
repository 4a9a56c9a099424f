using System.Diagnostics;
using System.Globalization;
using System.Text;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;
using CsvHelper;
using CsvHelper.Configuration;
using Maillage.Territories;
using Maillage.Testing;
using Maillage.TextAnalysis;
using Perfolizer.Horology;

namespace Maillage.Benchmarks;

/// <summary>What the text analysis promises: its speed, its memory, that nothing makes it slow, and how soon alike texts are found.</summary>
internal sealed class TextBench(Report report)
{
    private const double Mega = 1_000_000;
    private const int Most = 10;
    private const int Warming = 5_000; // texts
    private readonly List<(string Goal, string Measured, bool IsHeld)> goals = [];

    public async Task Run()
    {
        report.Say(
            "\nThe fastest of seven short runs of BenchmarkDotNet, in one process: what else a machine does only adds. What takes longer than a few seconds is run once."
        );
        Gazetteer();
        await Analyze();
        Hostile();
        await Similarity();
        report.Say("\n### What we aim at\n");
        report.Table("goal, on two small cores", "measured", "");
        foreach (var (goal, measured, isHeld) in goals)
        {
            report.Row(goal, measured, isHeld ? "held" : "**missed**");
        }
    }

    private void Gazetteer()
    {
        var official = TerritoryFile.Read();
        var before = GC.GetTotalMemory(true);
        var start = Stopwatch.GetTimestamp();
        var gazetteer = PlacesOfTexts.Build(official);
        var first = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        var held = (GC.GetTotalMemory(true) - before) / Mega;
        var again = Fastest(Measure<GazetteerBenchmark>().Reports[0]);
        report.Say(
            $"\n### The gazetteer\n\n{gazetteer.Count:N0} places, {held:0} MB: {first:0} ms the first time, the work of the just-in-time compiler included, which the published executable is spared; {again:0} ms again."
        );
        Aim("the gazetteer is loaded within 300 ms", $"{first:0} ms", first < 300);
    }

    private async Task Analyze()
    {
        report.Say("\n### Documents\n\nThose of the sample and of `tests/Gold/written-on`, again and again, on one core.");
        report.Table("MB of text", "ms", "MB a second", "allocated, bytes for one of text");
        var slowest = double.MaxValue;
        foreach (var measured in Measure<AnalyzeBenchmark>().Reports)
        {
            var length = (int)measured.BenchmarkCase.Parameters["Length"];
            var bytes = Encoding.UTF8.GetByteCount((await SampleTexts.Documents(length)).Text);
            var (milliseconds, speed) = (Fastest(measured), bytes / Fastest(measured) / 1000);
            slowest = Math.Min(slowest, speed);
            report.Row($"{length / Mega:0.0}", $"{milliseconds:0}", $"{speed:0.0}", $"{Allocated(measured) / (double)bytes:0}");
        }

        var peak = await Peak();
        report.Say($"\nMost memory held while 5 MB are analysed, as the garbage collector sees it, gazetteer included: {peak:0} MB.");
        Aim("5 MB of text a second, on one core", $"{slowest:0.0}", slowest >= 5);
        Aim("under 150 MB while documents are analysed", $"{peak:0} MB", peak < 150);
    }

    // What is alive or waits to be collected, looked at every millisecond while documents of 100 kB follow one another.
    private static async Task<double> Peak()
    {
        var text = await SampleTexts.Documents(100_000);
        GC.Collect();
        var (most, done) = (0L, false);
        var looking = Task.Run(async () =>
        {
            while (!Volatile.Read(ref done))
            {
                most = Math.Max(most, GC.GetTotalMemory(false));
                await Task.Delay(1);
            }
        });
        for (var n = 0; n < 50; n++)
        {
            Opened.Analyzer.Analyze(text);
        }

        Volatile.Write(ref done, true);
        await looking;
        return most / Mega;
    }

    private void Hostile()
    {
        report.Say("\n### Texts made to do harm\n\nHow much longer the whole takes than its half: 2 is linear, 4 quadratic.");
        report.Table("text", "read, ms", "ratio", "analysed, ms", "ratio");
        var cases = Measure<HostileBenchmark>().Reports.ToLookup(measured => (string)measured.BenchmarkCase.Parameters["Name"]);
        var worst = 0.0;
        foreach (var (name, measured) in cases.Select(one => (one.Key, one.ToList())))
        {
            var (read, reads) = WholeAndRatio(measured, nameof(HostileBenchmark.Read));
            var (analysed, analyses) = WholeAndRatio(measured, nameof(HostileBenchmark.Analyze));
            report.Row(name, $"{read:0.0}", $"{reads:0.0}", $"{analysed:0.0}", $"{analyses:0.0}");
            worst = Math.Max(worst, Math.Max(read < 5 ? 0 : reads, analysed < 5 ? 0 : analyses)); // shorter ones are noise
        }

        Aim("twice as much of any of them takes about twice as long", $"{worst:0.0} times at most", worst < 3);
    }

    private static (double Whole, double Ratio) WholeAndRatio(List<BenchmarkReport> measured, string act)
    {
        double Of(int halves) =>
            Fastest(
                measured.Single(one =>
                    one.BenchmarkCase.Descriptor.WorkloadMethod.Name == act && (int)one.BenchmarkCase.Parameters["Halves"] == halves
                )
            );
        return (Of(2), Of(2) / Of(1));
    }

    private async Task Similarity()
    {
        var query = Fastest(Measure<NearestBenchmark>().Reports[0]);
        report.Say("\n### Texts that are alike\n");
        report.Say(
            "Seconds for the index and the nearest ten of every text, code compiled, next to scikit-learn's TF-IDF and cosine in the same run."
        );
        report.Table("texts", "Maillage", "scikit-learn", "ratio");
        if (Titles() is { } titles)
        {
            var (ours, _) = await Row("titles of the fonds vert", titles, titles.Count);
            Aim("the nearest ten of each title of the fonds vert within 3 s", $"{ours:0.0} s", ours < 3);
        }
        else
        {
            report.Row("titles of the fonds vert", "not beside the project", "", "");
        }

        var fiches = NearestBenchmark.InventedFiches(NearestBenchmark.Fiches).ToList();
        var (seconds, ratio) = await Row("invented fiches", fiches, asked: 2000);
        report.Say("\nOf the 100,000 fiches scikit-learn is asked for the nearest of 2,000, and that time is taken fifty times.");
        report.Say($"One text against 100,000 fiches: {query:0.00} ms.");
        Aim("the nearest ten of 100,000 fiches to one text within 5 ms", $"{query:0.00} ms", query < 5);
        Aim("the nearest ten of each of 100,000 fiches within 60 s", $"{seconds:0} s", seconds < 60);
        Aim("five times faster than scikit-learn on 100,000 fiches", ratio is { } times ? $"{times:0.0} times" : "not here", ratio >= 5);
    }

    private async Task<(double Seconds, double? Ratio)> Row(string name, IReadOnlyList<string> texts, int asked)
    {
        // The published executable is compiled beforehand, as the peer is: the just-in-time compiler does its work before the clock starts.
        _ = SimilarityIndex.Of(texts.Take(Warming)).AllNearest(Most);
        var start = Stopwatch.GetTimestamp();
        _ = SimilarityIndex.Of(texts).AllNearest(Most);
        var ours = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var theirs = await ScikitLearn.Seconds(texts, asked);
        report.Row($"{texts.Count:N0} {name}", $"{ours:0.0}", theirs is null ? "not here" : $"{theirs:0.0}", $"{theirs / ours:0.0}");
        return (ours, theirs / ours);
    }

    private static List<string>? Titles()
    {
        if (
            Repository.Shared is not { } shared
            || Path.Combine(shared, "data", "lists", "fonds-vert-2023.csv") is var file && !File.Exists(file)
        )
        {
            return null;
        }

        using var csv = new CsvReader(
            new StreamReader(file),
            new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = ";", BadDataFound = null }
        );
        csv.Read();
        csv.ReadHeader();
        var titles = new List<string>();
        while (csv.Read())
        {
            titles.Add(csv.GetField("nom_du_projet") ?? "");
        }

        return titles;
    }

    private void Aim(string goal, string measured, bool isHeld) => goals.Add((goal, measured, isHeld));

    // In this process: a build for each benchmark would take longer than the benchmarks.
    private static Summary Measure<T>() =>
        BenchmarkRunner.Run<T>(
            ManualConfig
                .CreateEmpty()
                .AddJob(
                    Job.Default.WithToolchain(InProcessNoEmitToolchain.Instance)
                        .WithIterationTime(TimeInterval.FromMilliseconds(150))
                        .WithWarmupCount(8)
                        .WithIterationCount(7)
                )
                .AddDiagnoser(MemoryDiagnoser.Default)
                .AddColumnProvider(DefaultColumnProviders.Instance)
                .AddLogger(NullLogger.Instance)
                .WithArtifactsPath(Path.Combine(Repository.Root, ".dev", "benchmarks"))
        );

    private static double Fastest(BenchmarkReport measured) =>
        (measured.ResultStatistics ?? throw new InvalidOperationException($"{measured.BenchmarkCase.DisplayInfo} has not run.")).Median
        / Mega;

    private static long Allocated(BenchmarkReport measured) => measured.GcStats.GetBytesAllocatedPerOperation(measured.BenchmarkCase) ?? 0;
}
