using System.Globalization;
using Maillage.Benchmarks;

// Measures what the catalogue promises, and writes it between the marks of docs/benchmarks.md.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var names = args.Where(arg => !arg.StartsWith('-')).ToArray();
int[] sizes = args.Contains("--small") ? [1_000, 10_000] : [10_000, 100_000];
var report = new Report();
if (names.Length == 0 || names.Contains("process"))
{
    await ProcessBench.Run(report);
}

if (names.Length == 0 || names.Contains("growth"))
{
    GrowthBench.Run(report, args.Contains("--small") ? sizes : [.. sizes, 1_000_000]);
}

if (names.Length == 0 || names.Contains("site"))
{
    foreach (var size in args.Contains("--large") ? [.. sizes, 1_000_000] : sizes)
    {
        await SiteBench.Run(report, size);
    }
}

report.Save();
