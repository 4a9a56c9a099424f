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

    /// <summary>F1 of every field in every document.</summary>
    public static string ByDocument(IReadOnlyList<GoldSet> sets)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"| document | {string.Join(" | ", Scorer.Fields)} |");
        text.AppendLine(CultureInfo.InvariantCulture, $"| --- |{string.Concat(Enumerable.Repeat(" --- |", Scorer.Fields.Count))}");
        foreach (var (document, fields) in sets.SelectMany(set => set.Scores))
        {
            var cells = Scorer.Fields.Select(field => fields.TryGetValue(field, out var tally) ? Figure(tally.F1) : "");
            text.AppendLine(CultureInfo.InvariantCulture, $"| {document} | {string.Join(" | ", cells)} |");
        }

        return text.ToString();
    }

    /// <summary>The page <c>docs/quality.md</c>.</summary>
    public static string Page(string table, string byDocument) =>
        $"""
            # How well documents are read

            Precision (P), recall (R) and their harmonic mean (F1), over all documents of a set, as `./dev eval` measures them. `tests/Gold/README.md`
            says what was annotated and how.

            - **written-on**: ten invented documents that were looked at while the rules were written.
            - **kept-aside**: eight that were not: these figures tell what to expect of a new document.
            - **the-five**: five real documents, when their folder stands beside the project; the first rules were written on them.

            {table}
            The sets are small: one more error in the commitments of kept-aside moves their recall by seven hundredths.

            ## By document

            F1; empty where nothing was expected or nothing was annotated.

            {byDocument}
            """.ReplaceLineEndings("\n");

    private static string Cells(Tally tally) => $"{Figure(tally.Precision)} | {Figure(tally.Recall)} | {Figure(tally.F1)}";

    private static string Figure(double? value) => value is { } figure ? $"{figure:0.00}" : "";
}
