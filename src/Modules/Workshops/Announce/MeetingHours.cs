using System.Globalization;

namespace Maillage.Workshops.Announce;

/// <summary>Says hours and durations as people do: « 14 h », « 14 h 05 », « 1 h 45 »; <c>14:00</c>, <c>1 h 45 min</c>.</summary>
internal static class MeetingHours
{
    private const int MinutesPerHour = 60;

    /// <summary>The hour of a day.</summary>
    public static string Hour(this DateTimeOffset moment) =>
        !IsFrench ? moment.ToString("HH:mm", CultureInfo.InvariantCulture)
        : moment.Minute == 0 ? $"{moment.Hour}\u00a0h"
        : $"{moment.Hour}\u00a0h\u00a0{moment.Minute:00}";

    /// <summary>A number of minutes.</summary>
    public static string Duration(int minutes) =>
        minutes < MinutesPerHour ? $"{minutes}\u00a0min"
        : minutes % MinutesPerHour == 0 ? $"{minutes / MinutesPerHour}\u00a0h"
        : $"{minutes / MinutesPerHour}\u00a0h\u00a0{minutes % MinutesPerHour:00}{(IsFrench ? "" : "\u00a0min")}";

    private static bool IsFrench => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "fr";
}
