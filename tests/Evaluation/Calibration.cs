using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Maillage.Evaluation;

/// <summary>Whether confidences keep their word: of what is proposed at 0.8, about eight in ten should be right.</summary>
internal static class Calibration
{
    private static readonly double[] Steps = [0, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

    /// <summary>Each answer of a field in a document, its confidence, and whether it was expected; what counts neither way is left out.</summary>
    public static IEnumerable<(double Confidence, bool IsRight)> Of(GoldDocument gold, JsonObject answer, string field)
    {
        var (expected, optional, alike) = (Scorer.Expected(gold, field), Scorer.Optional(gold, field), Scorer.Alike(field));
        foreach (var (item, words) in Json.Items(answer, field).Zip(Scorer.Words(answer, field)))
        {
            var isRight = expected.Any(other => Matching.Likeness(words, other) >= alike);
            if (isRight || !optional.Any(other => Matching.Likeness(words, other) >= alike))
            {
                yield return ((double)item["confidence"]!, isRight);
            }
        }
    }

    /// <summary>By step of confidence: how many answers, and how many in a hundred were right.</summary>
    public static string Table(IReadOnlyList<GoldSet> sets)
    {
        var text = new StringBuilder();
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"| confidence | {string.Join(" | ", sets.Select(set => $"{set.Name}: answers | mean | right"))} |"
        );
        text.AppendLine(CultureInfo.InvariantCulture, $"| --- |{string.Concat(Enumerable.Repeat(" --- |", sets.Count * 3))}");
        for (var step = 0; step < Steps.Length; step++)
        {
            var (from, to) = (Steps[step], step + 1 < Steps.Length ? Steps[step + 1] : 1.01);
            var cells = sets.Select(set => set.Judged.Where(one => one.Confidence >= from && one.Confidence < to).ToList()).Select(Cells);
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"| {(step == 0 ? "under 0.4" : $"{from:0.0} to {Math.Min(to, 1):0.0}")} | {string.Join(" | ", cells)} |"
            );
        }

        return text.ToString();
    }

    private static string Cells(List<(double Confidence, bool IsRight)> answers) =>
        answers.Count == 0
            ? "0 | |"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{answers.Count} | {answers.Average(one => one.Confidence):0.00} | {answers.Average(one => one.IsRight ? 1.0 : 0):0.00}"
            );
}
