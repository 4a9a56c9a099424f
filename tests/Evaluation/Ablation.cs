using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Maillage.TextAnalysis;

namespace Maillage.Evaluation;

/// <summary>What each file of rules and words gains: the same scores, in a process of its own that goes without the file.</summary>
internal static class Ablation
{
    // Reasons are shown, not used; colleges are scored with whole documents.
    private static readonly HashSet<string> NotRules = ["reasons.json", "colleges.json"];

    /// <summary>Leaves a file out of this process; must come before anything is analysed.</summary>
    public static void LeaveOut(string file) => AppContext.SetData(DataFiles.LeftOut, file);

    /// <summary>Right, wrong and missed of every field, by set, as one line of JSON.</summary>
    public static string Counts(IReadOnlyList<GoldSet> sets) =>
        JsonSerializer.Serialize(
            sets.ToDictionary(set => set.Name, set => Scorer.Fields.ToDictionary(field => field, field => Numbers(set.Total(field))))
        );

    /// <summary>For each file, F1 of all fields together without it, and the fields that it changes most.</summary>
    public static async Task<string> Table(IReadOnlyList<GoldSet> sets)
    {
        var text = new StringBuilder();
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"| without | {string.Join(" | ", sets.Select(set => set.Name))} | fields that lose most on kept-aside |"
        );
        text.AppendLine(CultureInfo.InvariantCulture, $"| --- |{string.Concat(Enumerable.Repeat(" --- |", sets.Count + 1))}");
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"| (nothing) | {string.Join(" | ", sets.Select(set => $"{set.Total().F1:0.000}"))} | |"
        );
        foreach (var file in Files())
        {
            var without = await Without(file);
            var cells = sets.Select(set => $"{set.Total().F1 - F1(Sum(without[set.Name])):+0.000;-0.000;0.000}");
            text.AppendLine(CultureInfo.InvariantCulture, $"| {file} | {string.Join(" | ", cells)} | {Fields(sets, without)} |");
        }

        return text.ToString();
    }

    private static IEnumerable<string> Files() =>
        typeof(TextAnalyzer).Assembly.GetManifestResourceNames().Where(file => !NotRules.Contains(file)).Order(StringComparer.Ordinal);

    private static string Fields(IReadOnlyList<GoldSet> sets, Dictionary<string, Dictionary<string, int[]>> without)
    {
        var aside = sets.First(set => set.Name is "kept-aside");
        return string.Join(
            ", ",
            Scorer
                .Fields.Select(field => (field, Loss: (aside.Total(field).F1 ?? 0) - F1(without[aside.Name][field])))
                .Where(one => Math.Abs(one.Loss) >= 0.005)
                .OrderByDescending(one => one.Loss)
                .Take(3)
                .Select(one => $"{one.field} {one.Loss:+0.00;-0.00}")
        );
    }

    private static async Task<Dictionary<string, Dictionary<string, int[]>>> Without(string file)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) is "dotnet")
        {
            start.ArgumentList.Add(typeof(Ablation).Assembly.Location);
        }

        start.ArgumentList.Add("--without");
        start.ArgumentList.Add(file);
        using var process = Process.Start(start)!;
        var answer = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, int[]>>>(answer)!;
    }

    private static int[] Numbers(Tally tally) => [tally.Right, tally.Wrong.Count, tally.Missed.Count];

    private static int[] Sum(Dictionary<string, int[]> fields) =>
        fields
            .Where(field => field.Key is not "codes")
            .Aggregate(new int[3], (sum, field) => [.. sum.Zip(field.Value, (one, other) => one + other)]);

    private static double F1(int[] counts) => counts[0] == 0 ? 0 : 2.0 * counts[0] / ((2 * counts[0]) + counts[1] + counts[2]);
}
