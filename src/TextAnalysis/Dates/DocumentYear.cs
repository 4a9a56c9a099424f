namespace Maillage.TextAnalysis;

/// <summary>Tells the year that a document speaks in, for the dates that leave it out.</summary>
internal static class DocumentYear
{
    /// <summary>
    /// The context's year when it is known; else the year of the first whole date; else, of the years that the text names, the one
    /// where every weekday it gives falls right, the most named first. 0 when nothing tells.
    /// </summary>
    internal static int Of(IReadOnlyList<FoundDate> dates, AnalysisContext context)
    {
        if (context.Date is { } date)
        {
            return date.Year;
        }

        if (dates.FirstOrDefault(found => found.Parts is { Year: > 0, Day: > 0 }) is { } whole)
        {
            return whole.Parts.Year;
        }

        var open = dates.Where(found => found.Parts is { Year: 0, Day: > 0, Weekday: > 0 }).ToList();
        return dates
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
}
