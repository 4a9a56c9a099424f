using Maillage.Commons.Contracts;
using Maillage.TextAnalysis;

namespace Maillage.Workshops.Facilitate;

/// <summary>Lines that seem to say the same.</summary>
/// <param name="Kind">What they are.</param>
/// <param name="Lines">At least two, the first one said before the others.</param>
public sealed record DoubleLines(ContributionKind Kind, IReadOnlyList<DoubleLine> Lines);

/// <summary>One of them.</summary>
public sealed record DoubleLine(Guid Id, string Text, int? Group);

/// <summary>Looks for lines of the step under way that say nearly the same: a suggestion, which people refuse with one gesture.</summary>
internal static class Doubles
{
    private const int MostLines = 600;
    private const int MostShown = 5;
    private const double Closeness = 0.3; // at 0.25, « manque de temps » and « manque d’argent » come together; at 0.4, « manque d’ingénierie » and « insuffisance de l’ingénierie » do not

    /// <summary>What may be said by one line; never what a group keeps to itself.</summary>
    public static IReadOnlyList<Line> Candidates(Workshop workshop) =>
        [
            .. workshop
                .Board.Lines.Where(line =>
                    line.Step == workshop.Agenda.Step?.Id && line.Counts && line.Words.Text is not null && !workshop.IsConfidential(line)
                )
                .TakeLast(MostLines),
        ];

    /// <summary>Groups of lines that resemble one another, the largest first.</summary>
    public static IReadOnlyList<DoubleLines> Of(IReadOnlyList<(ContributionKind Kind, int? Prompt, DoubleLine Line)> said) =>
        [
            .. said.GroupBy(line => (line.Kind, line.Prompt))
                .SelectMany(column => In(column.Key.Kind, [.. column.Select(one => one.Line)]))
                .OrderByDescending(found => found.Lines.Count)
                .Take(MostShown),
        ];

    /// <summary>The same for a workshop under way. Reads it once, and compares outside.</summary>
    public static IReadOnlyList<DoubleLines> Of(Live.WorkshopRoom room) =>
        Of(
            room.Read(workshop =>
                Candidates(workshop)
                    .Select(line => (line.Kind, line.Prompt, new DoubleLine(line.Id, line.Words.Text!, line.Group)))
                    .ToList()
            )
        );

    private static IEnumerable<DoubleLines> In(ContributionKind kind, IReadOnlyList<DoubleLine> lines) =>
        TextClusters
            .Of([.. lines.Select(line => line.Text)], Closeness)
            .Select(cluster => new DoubleLines(kind, [.. cluster.Members.Select(at => lines[at])]));
}
