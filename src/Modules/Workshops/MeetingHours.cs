using System.Globalization;

namespace Maillage.Workshops;

/// <summary>Says the hour of a day as people do: « 14 h », « 14 h 05 »; <c>14:00</c>.</summary>
internal static class MeetingHours
{
    /// <summary>The hour of a day.</summary>
    public static string Hour(this DateTimeOffset moment) =>
        !IsFrench ? moment.ToString("HH:mm", CultureInfo.InvariantCulture)
        : moment.Minute == 0 ? $"{moment.Hour}\u00a0h"
        : $"{moment.Hour}\u00a0h\u00a0{moment.Minute:00}";

    private static bool IsFrench => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "fr";
}
