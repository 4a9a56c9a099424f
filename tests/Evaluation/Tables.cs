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

    /// <summary>What was told of whole documents: how often it was right when something was told, and of what there was to tell.</summary>
    public static string Whole(IReadOnlyList<GoldSet> sets)
    {
        var told = sets.Where(set => WholeScorer.Fields.Any(field => set.Whole(field) is { Precision: not null } or { Recall: not null }))
            .ToList();
        var text = new StringBuilder();
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"| of the document | {string.Join(" | ", told.Select(set => $"{set.Name}: right | of told | of all"))} |"
        );
        text.AppendLine(CultureInfo.InvariantCulture, $"| --- |{string.Concat(Enumerable.Repeat(" --- |", told.Count * 3))}");
        foreach (var field in WholeScorer.Fields)
        {
            var cells = told.Select(set => set.Whole(field))
                .Select(tally => $"{tally.Right} | {Figure(tally.Precision)} | {Figure(tally.Recall)}");
            text.AppendLine(CultureInfo.InvariantCulture, $"| {field} | {string.Join(" | ", cells)} |");
        }

        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"| all, codes aside | {string.Join(" | ", sets.Select(set => Cells(set.Total())))} |"
        );
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

    /// <summary>How often the nearest texts are of the same category, next to the peer.</summary>
    public static string Near(
        IReadOnlyList<(Collection Collection, Neighbours Ours)> measured,
        IReadOnlyDictionary<string, PeerAnswer>? peer
    )
    {
        if (measured.Count == 0)
        {
            return "The collections are not here: nothing was measured.\n";
        }

        var text = new StringBuilder();
        text.AppendLine("| collection | texts | | at 1 | at 5 | at 10 | nDCG@10 | seconds |");
        text.AppendLine("| --- | --- | --- | --- | --- | --- | --- | --- |");
        foreach (var (collection, ours) in measured)
        {
            Row(text, collection, "SimilarityIndex", ours);
            if (peer?.GetValueOrDefault(collection.Name)?.Near is { } theirs)
            {
                Row(text, collection, "scikit-learn", theirs);
            }
        }

        return text.ToString();
    }

    /// <summary>How well groups agree with the categories, next to the peer.</summary>
    public static string Together(
        IReadOnlyList<(Collection Collection, IReadOnlyList<Groups> Ours)> measured,
        IReadOnlyDictionary<string, PeerAnswer>? peer
    )
    {
        var text = new StringBuilder();
        text.AppendLine("| collection | | groups | adjusted Rand | V-measure | seconds |");
        text.AppendLine("| --- | --- | --- | --- | --- | --- |");
        foreach (var (collection, ours) in measured)
        {
            foreach (var groups in ours.Concat(peer?.GetValueOrDefault(collection.Name)?.Groups ?? []))
            {
                text.AppendLine(
                    CultureInfo.InvariantCulture,
                    $"| {collection.Name} | {groups.Who} | {groups.Count} | {groups.Rand:0.000} | {groups.V:0.000} | {groups.Seconds:0.0} |"
                );
            }
        }

        return text.ToString();
    }

    private static void Row(StringBuilder text, Collection collection, string who, Neighbours found) =>
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"| {collection.Name} | {collection.Texts.Count} | {who} | {found.At1:0.000} | {found.At5:0.000} | {found.At10:0.000} | {found.Gain:0.000} | {found.Seconds:0.0} |"
        );

    private static string Cells(Tally tally) => $"{Figure(tally.Precision)} | {Figure(tally.Recall)} | {Figure(tally.F1)}";

    private static string Figure(double? value) => value is { } figure ? $"{figure:0.00}" : "";
}
