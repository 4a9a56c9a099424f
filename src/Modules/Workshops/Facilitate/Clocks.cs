using Maillage.Design;
using Maillage.Workshops.Announce;
using Microsoft.Extensions.Localization;

namespace Maillage.Workshops.Facilitate;

/// <summary>Says times and counts as people do.</summary>
internal static class Clocks
{
    /// <summary>« 14 h 47 », « 14 h »; <c>14:47</c>. By the clock of the place where the server is.</summary>
    public static string TimeOfDay(this TimeProvider clock, DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, clock.LocalTimeZone).Hour();

    /// <summary>A sentence with a number: its key ends in <c>.one</c> for one, and for none in French.</summary>
    public static string Counted(this IStringLocalizer texts, string key, int count, params object[] more) =>
        texts[Plurals.IsOne(count) ? $"{key}.one" : key, [count, .. more]];
}
