using System.Globalization;

namespace Maillage.TextAnalysis;

/// <summary>What a date says of itself; 0 for what it leaves out.</summary>
/// <param name="Year">Four digits.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31.</param>
/// <param name="Weekday">1 for Monday to 7 for Sunday.</param>
internal sealed record DateParts(int Year, int Month = 0, int Day = 0, int Weekday = 0)
{
    /// <summary>Where a period ends; null for a date.</summary>
    public DateParts? Until { get; init; }

    /// <summary>Whether such a day exists in a year, on the weekday said.</summary>
    internal bool Fits(int year) => Day <= DateTime.DaysInMonth(year, Month) && (Weekday == 0 || WeekdayIn(year) == Weekday);

    /// <summary>Whether a year has such a day: not all have a 29 February.</summary>
    internal bool ExistsIn(int year) => Day == 0 || Day <= DateTime.DaysInMonth(Year > 0 ? Year : year, Month);

    /// <summary>ISO 8601, with the year given where it leaves it out.</summary>
    internal string Iso(int year)
    {
        var y = Year > 0 ? Year : year;
        var head = y > 0 ? y.ToString("D4", CultureInfo.InvariantCulture) : "-";
        return (Month, Day) switch
        {
            (0, _) => head,
            (_, 0) => string.Create(CultureInfo.InvariantCulture, $"{head}-{Month:D2}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{head}-{Month:D2}-{Day:D2}"),
        };
    }

    /// <summary>The end of the period, in ISO 8601; null for a date. « De novembre à février » ends the year after.</summary>
    internal string? EndIso(int year) =>
        Until is null ? null
        : Until.Year == 0 && year > 0 && Until.IsBefore(this) ? Until.Iso(year + 1)
        : Until.Iso(year);

    /// <summary>Whether its day comes first in one same year.</summary>
    internal bool IsBefore(DateParts other) => (Month, Day).CompareTo((other.Month, other.Day)) < 0;

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
        var usable = year > 0 && Parts.ExistsIn(year) && Parts.Until?.ExistsIn(year) is not false ? year : 0;
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
            Iso2 = Parts.EndIso(usable),
        };
    }
}
