using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;
using Maillage.Testing;

namespace Maillage.Benchmarks;

/// <summary>What was measured: printed at once, and written into <c>docs/benchmarks.md</c> at the end.</summary>
/// <param name="section">Its name in the marks of the file.</param>
/// <param name="title">Its heading.</param>
/// <param name="command">What measures it again.</param>
/// <param name="about">What to know of it besides; empty for nothing.</param>
internal sealed class Report(string section, string title, string command, string about = "")
{
    private readonly string begin = $"<!-- {section}: written by {command} -->";
    private readonly string end = $"<!-- {section}: end -->";
    private readonly StringBuilder text = new();

    public void Say(string line)
    {
        Console.WriteLine(line);
        text.Append(line).Append('\n');
    }

    public void Table(params string[] heads)
    {
        Say("");
        Row(heads);
        Row([.. heads.Select(_ => "---")]);
    }

    public void Row(params string[] cells) => Say($"| {string.Join(" | ", cells)} |");

    /// <summary>Replaces the section of an earlier run.</summary>
    public void Save()
    {
        var file = Path.Combine(Repository.Root, "docs", "benchmarks.md");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var before = File.Exists(file)
            ? File.ReadAllText(file)
            : "# Benchmarks\n\nHow fast, on which machine, and the command that says so again: `./dev bench`.\n";
        before = Regex.Replace(before, $"\n*{Regex.Escape(begin)}.*?{Regex.Escape(end)}\n*", "\n\n", RegexOptions.Singleline).TrimEnd('\n');
        File.WriteAllText(file, $"{before}\n\n{begin}\n\n## {title}\n\n{Machine()}\n{text}\n{end}\n");
    }

    private string Machine() =>
        $"{TimeProvider.System.GetUtcNow():yyyy-MM-dd}, {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}, "
        + $"{RuntimeInformation.FrameworkDescription}; load {Load()} at the end. `{command}`{(about.Length > 0 ? $"; {about}" : "")}.\n";

    private static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";
}

/// <summary>Times of many calls, in milliseconds.</summary>
internal sealed class Times
{
    private readonly List<double> all = [];

    public string P50 => At(0.50);

    public string P95 => At(0.95);

    public string P99 => At(0.99);

    public async Task Of(Func<Task> act)
    {
        var start = Stopwatch.GetTimestamp();
        await act();
        all.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }

    public void Of(Action act)
    {
        var start = Stopwatch.GetTimestamp();
        act();
        all.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }

    public double Median => all.Order().ElementAt(all.Count / 2);

    public void Add(double milliseconds) => all.Add(milliseconds);

    private string At(double part)
    {
        var sorted = all.Order().ToArray();
        return $"{sorted[(int)Math.Ceiling(part * sorted.Length) - 1]:0.0}";
    }
}
