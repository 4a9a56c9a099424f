using Maillage.Documents;
using Maillage.TextAnalysis;

namespace Maillage.Cli.Analyze;

/// <summary>An analysis for eyes: what a colleague would say of the document in one minute. Names of people are only counted.</summary>
internal static class AnalysisSummary
{
    private const int QuotesShown = 5;

    public static void Print(ExtractedDocument document, Analysis analysis)
    {
        var summary = analysis.Document;
        Terminal.Line(summary.Title is { Length: > 0 } title ? title : Sentence.Of("analyze.untitled"));
        Terminal.Line(
            Sentence.Of("analyze.kind", Sentence.Of($"analyze.kind.{summary.Kind}"), summary.Date ?? Sentence.Of("analyze.undated"))
        );
        PrintList("analyze.places", Counted(analysis.Places.Select(NameOf)));
        PrintList("analyze.organisations", Counted(analysis.Organisations.Select(found => found.Quote(document.Structure))));
        PrintList("analyze.themes", analysis.Themes.Select(theme => theme.Id));
        Terminal.Line(Sentence.Of("analyze.people", analysis.People.Count));
        foreach (var kind in analysis.Statements.GroupBy(said => said.Kind).OrderBy(kind => kind.Key))
        {
            PrintStatements(document.Structure, kind.Key, [.. kind]);
        }

        PrintList("analyze.initiatives", analysis.Initiatives.Select(found => found.Name).Distinct());
    }

    private static void PrintStatements(StructuredText text, StatementKind kind, IReadOnlyList<Statement> statements)
    {
        Terminal.Line();
        Terminal.Line(Sentence.Of("analyze.statements", Sentence.Of($"analyze.statement.{kind}"), statements.Count));
        foreach (var said in statements.Take(QuotesShown))
        {
            Terminal.Line($"  – {said.Quote(text).ReplaceLineEndings(" ")}");
        }

        if (statements.Count > QuotesShown)
        {
            Terminal.Line("  " + Sentence.Of("analyze.more", statements.Count - QuotesShown));
        }
    }

    private static void PrintList(string key, IEnumerable<string> items)
    {
        var all = items.ToList();
        if (all.Count > 0)
        {
            Terminal.Line(Sentence.Of(key, string.Join(", ", all)));
        }
    }

    private static string NameOf(PlaceMention place) => place.Code.Length > 0 ? $"{place.Name} ({place.Code})" : place.Name;

    private static IEnumerable<string> Counted(IEnumerable<string> names) =>
        names
            .GroupBy(name => name)
            .OrderByDescending(name => name.Count())
            .Select(name => name.Count() > 1 ? $"{name.Key} ×{name.Count()}" : name.Key);
}
