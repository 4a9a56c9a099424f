using System.Globalization;
using Microsoft.Extensions.Localization;

namespace Maillage.Workshops.Facilitate;

/// <summary>Says times and counts as people do.</summary>
internal static class Clocks
{
    /// <summary>« 14 h 47 », « 14 h »; <c>14:47</c>. By the clock of the place where the server is.</summary>
    public static string TimeOfDay(this TimeProvider clock, DateTimeOffset at)
    {
        var local = TimeZoneInfo.ConvertTime(at, clock.LocalTimeZone);
        return CultureInfo.CurrentUICulture.TwoLetterISOLanguageName != "fr" ? local.ToString("HH:mm", CultureInfo.InvariantCulture)
            : local.Minute == 0 ? $"{local.Hour}\u00a0h"
            : $"{local.Hour}\u00a0h\u00a0{local.Minute:00}";
    }

    /// <summary>A sentence with a number: its key ends in <c>.one</c> for one, and for none in French.</summary>
    public static string Counted(this IStringLocalizer texts, string key, int count, params object[] more) =>
        texts[IsOne(count) ? $"{key}.one" : key, [count, .. more]];

    /// <summary><c>12:40</c>; <c>+1:05</c> once the time is over.</summary>
    public static string Minutes(this TimeSpan left)
    {
        var seconds = (int)Math.Abs(Math.Round(left.TotalSeconds));
        return $"{(left < TimeSpan.Zero ? "+" : "")}{seconds / 60}:{seconds % 60:00}";
    }

    private static bool IsOne(int count) => count == 1 || (count == 0 && CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "fr");
}
