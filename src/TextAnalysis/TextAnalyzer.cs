namespace Maillage.TextAnalysis;

/// <summary>Reads a French territorial document as a careful colleague would: who, where, when, what was said.</summary>
/// <param name="gazetteer">The places it may name.</param>
/// <param name="themes">The subjects it may speak of.</param>
/// <remarks>Holds no state: one instance serves every thread.</remarks>
public sealed class TextAnalyzer(Gazetteer gazetteer, ThemeVocabulary themes)
{
    /// <summary>Analyses a document.</summary>
    /// <param name="text">Its text with its structure.</param>
    /// <param name="context">What is known besides; null when nothing is.</param>
    /// <returns>What was found; always spans of <paramref name="text"/>, possibly nothing at all.</returns>
    /// <remarks>
    /// Deterministic, offline, without regular expressions that could backtrack. Time and memory: O(length), several megabytes a
    /// second.
    /// </remarks>
    public Analysis Analyze(StructuredText text, AnalysisContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        context ??= new AnalysisContext();
        var reading = new Reading(text);
        var people = PersonFinder.Find(reading, gazetteer);
        var dates = DateFinder.Find(reading, context);
        var taken = people.Cast<Extract>().Concat(dates).Select(found => (found.Start, found.End)).Concat(Traces.Webs(text.Text));
        var places = new PlaceFinder(reading, gazetteer, context).Find(taken);
        return new Analysis
        {
            Document = new DocumentSummary("", DocumentKind.Other, null, []),
            People = people,
            Dates = dates,
            Places = places,
            Statements = new StatementFinder(reading).Find(),
            Themes = themes.Match(reading.Tokens),
        };
    }
}
