using System.Globalization;

namespace Maillage.TextAnalysis;

/// <summary>What a date says of itself; 0 for what it leaves out.</summary>
/// <param name="Year">Four digits.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31.</param>
/// <param name="Weekday">1 for Monday to 7 for Sunday.</param>
/// <param name="UntilMonth">The last month of a period of months.</param>
internal sealed record DateParts(int Year, int Month = 0, int Day = 0, int Weekday = 0, int UntilMonth = 0)
{
    /// <summary>Whether such a day exists in a year, on the weekday said.</summary>
    internal bool Fits(int year) => Day <= DateTime.DaysInMonth(year, Month) && (Weekday == 0 || WeekdayIn(year) == Weekday);

    /// <summary>ISO 8601, with the year given where it leaves it out.</summary>
    internal string Iso(int year)
    {
        var y = Year > 0 ? Year : year;
        var head = y > 0 ? y.ToString("D4", CultureInfo.InvariantCulture) : "-";
        return (Month, Day, UntilMonth) switch
        {
            (0, _, _) => head,
            (_, _, > 0) => string.Create(CultureInfo.InvariantCulture, $"{head}-{Month:D2}/{head}-{UntilMonth:D2}"),
            (_, 0, _) => string.Create(CultureInfo.InvariantCulture, $"{head}-{Month:D2}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{head}-{Month:D2}-{Day:D2}"),
        };
    }

    private int WeekdayIn(int year) =>
        (int)new DateOnly(year, Month, Day).DayOfWeek is 0 ? 7 : (int)new DateOnly(year, Month, Day).DayOfWeek;
}

/// <summary>A date where it stands, before its year is known.</summary>
internal sealed record FoundDate(int Start, int End, DateParts Parts)
{
    /// <summary>The date with the document's year; 0 leaves it open.</summary>
    internal DateMention Resolve(int year)
    {
        var known = Parts.Year > 0 || Parts.Month == 0;
        var usable = year > 0 && (Parts.Day == 0 || Parts.Day <= DateTime.DaysInMonth(year, Parts.Month)) ? year : 0;
        var why =
            known ? new Reason("date.written")
            : usable > 0 ? new Reason("date.year-of-document", $"{usable}")
            : new Reason("date.no-year");
        return new DateMention(
            Start,
            End,
            known ? 0.95
                : usable > 0 ? 0.8
                : 0.6,
            why
        )
        {
            Iso = Parts.Iso(usable),
        };
    }
}
