namespace Maillage.TextAnalysis;

/// <summary>Tells the year that a document speaks in, for the dates that leave it out.</summary>
internal static class DocumentYear
{
    /// <summary>
    /// The context's year when it is known; else the year of the first whole date where every weekday that the text gives falls right; else, of
    /// the years that the text names, the one where they do, the most named first; else the first whole date's. 0 when nothing tells.
    /// </summary>
    internal static int Of(IReadOnlyList<FoundDate> dates, AnalysisContext context)
    {
        if (context.Date is { } date)
        {
            return date.Year;
        }

        var open = dates.Where(found => found.Parts is { Year: 0, Day: > 0, Weekday: > 0 }).ToList();
        var whole = dates.Where(found => found.Parts is { Year: > 0, Day: > 0 }).Select(found => found.Parts.Year).Distinct().ToList();
        var first = whole.Find(year => open.TrueForAll(found => found.Parts.Fits(year)));
        return first > 0 ? first
            : Named(dates, open) is > 0 and var named ? named
            : whole.FirstOrDefault();
    }

    private static int Named(IReadOnlyList<FoundDate> dates, List<FoundDate> open) =>
        dates
            .Where(found => found.Parts.Year > 0)
            .GroupBy(found => found.Parts.Year)
            .Where(year =>
                open.TrueForAll(found => found.Parts.Fits(year.Key)) && (open.Count > 0 || year.Any(found => found.Parts.Month > 0))
            )
            .OrderByDescending(year => year.Count())
            .ThenBy(year => year.Key)
            .Select(year => year.Key)
            .FirstOrDefault();
}
