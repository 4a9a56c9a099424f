using System.Globalization;

namespace Maillage.Workshops.Kits;

/// <summary>Says durations and hours as people do: « 3 h 20 », « 2 h », « 14 h 05 »; <c>3 h 20 min</c>, <c>14:05</c>.</summary>
internal static class KitClock
{
    private static bool IsFrench => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "fr";

    /// <summary>How hours of the day are written, for scripts: {0} hours, {1} minutes in two digits.</summary>
    public static string HourPattern => IsFrench ? "{0}\u00a0h\u00a0{1}" : "{0}:{1}";

    /// <summary>How durations from one hour on are written.</summary>
    public static string LongPattern => IsFrench ? "{0}\u00a0h\u00a0{1}" : "{0}\u00a0h\u00a0{1}\u00a0min";

    /// <summary>How whole hours are.</summary>
    public const string WholePattern = "{0}\u00a0h";

    /// <summary>How shorter ones are.</summary>
    public const string ShortPattern = "{0}\u00a0min";

    public static string Duration(int minutes) =>
        minutes < 60 ? Fill(ShortPattern, minutes)
        : minutes % 60 == 0 ? Fill(WholePattern, minutes / 60)
        : Fill(LongPattern, minutes / 60, $"{minutes % 60:00}");

    /// <summary>The hour so many minutes after a start; past midnight the clock begins again.</summary>
    public static string Hour(TimeOnly start, int minutes)
    {
        var at = start.AddMinutes(minutes);
        return Fill(HourPattern, at.Hour, $"{at.Minute:00}");
    }

    private static string Fill(string pattern, int first, string second = "") =>
        pattern
            .Replace("{0}", first.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{1}", second, StringComparison.Ordinal);

    /// <summary>What a field of hours sent; null when it is empty or no hour.</summary>
    public static TimeOnly? Read(string? typed) =>
        TimeOnly.TryParseExact(
            typed?.Trim(),
            ["HH:mm", "H:mm", "HH:mm:ss"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var hour
        )
            ? hour
            : null;
}
