using System.Globalization;
using System.Text;

namespace Maillage.Evaluation;

/// <summary>Writes scores as Markdown.</summary>
internal static class Tables
{
    public static string Of(IReadOnlyList<GoldSet> sets)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"| field | {string.Join(" | ", sets.Select(set => $"{set.Name}: P | R | F1"))} |");
        text.AppendLine(CultureInfo.InvariantCulture, $"| --- |{string.Concat(Enumerable.Repeat(" --- |", sets.Count * 3))}");
        foreach (var field in Scorer.Fields)
        {
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"| {field} | {string.Join(" | ", sets.Select(set => Cells(set.Total(field))))} |"
            );
        }

        return text.ToString();
    }

    private static string Cells(Tally tally) => $"{Figure(tally.Precision)} | {Figure(tally.Recall)} | {Figure(tally.F1)}";

    private static string Figure(double? value) => value is { } figure ? $"{figure:0.00}" : "";
}
