using System.Globalization;
using Maillage.Benchmarks;

// Measures what the catalogue, the text analysis and the live workshops promise, and writes each between its marks of docs/benchmarks.md.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var names = args.Where(arg => !arg.StartsWith('-')).ToArray();
int[] sizes = args.Contains("--small") ? [1_000, 10_000] : [10_000, 100_000];
bool IsAsked(string name) => names.Length == 0 || names.Contains(name);

if (IsAsked("text"))
{
    var report = new Report("text", "Figures of the text analysis", "./dev bench text");
    await new TextBench(report).Run();
    report.Save();
}

if (IsAsked("workshop"))
{
    var report = new Report("workshop", "Figures of a live workshop", "./dev bench workshop");
    int[] people = [.. args.Where(arg => int.TryParse(arg, out _)).Select(int.Parse)];
    await WorkshopBench.Run(report, people.Length > 0 ? people : [100, 300, 1000]);
    if (people.Length == 0)
    {
        report.Save();
    }
}

if (!IsAsked("process") && !IsAsked("growth") && !IsAsked("site"))
{
    return;
}

var catalogue = new Report("catalogue", "Figures", "./dev bench", "fiches are invented, spread as people live");
if (IsAsked("process"))
{
    await ProcessBench.Run(catalogue);
}

if (IsAsked("growth"))
{
    GrowthBench.Run(catalogue, args.Contains("--small") ? sizes : [.. sizes, 1_000_000]);
}

if (IsAsked("site"))
{
    foreach (var size in args.Contains("--large") ? [.. sizes, 1_000_000] : sizes)
    {
        await SiteBench.Run(catalogue, size);
    }
}

catalogue.Save();
