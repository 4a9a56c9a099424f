using System.Globalization;

namespace Maillage.Design;

/// <summary>Says days as people do, in the reader's language.</summary>
public static class Days
{
    /// <summary>« 1er juin 2018 », « 24 septembre 2026 »; <c>1 June 2018</c>. A month does not leave its year, nor a day its month.</summary>
    public static string InWords(this DateOnly day)
    {
        var words = day.ToString("d MMMM yyyy", CultureInfo.CurrentCulture).Replace(' ', '\u00a0');
        return day.Day == 1 && IsFrench ? string.Concat("1er", words.AsSpan(1)) : words;
    }

    /// <summary>« jeudi 1er juin 2018 »; <c>Friday 1 June 2018</c>.</summary>
    public static string InFull(this DateOnly day) => $"{day.ToString("dddd", CultureInfo.CurrentCulture)} {day.InWords()}";

    /// <summary>« 26 novembre 2026 à 8 h 03 »; <c>26 November 2026 at 08:03</c>.</summary>
    public static string InWords(this DateTimeOffset moment)
    {
        var day = DateOnly.FromDateTime(moment.Date).InWords();
        return IsFrench
            ? $"{day} à {moment.Hour}\u00a0h\u00a0{moment.Minute:00}"
            : string.Create(CultureInfo.InvariantCulture, $"{day} at {moment.Hour:00}:{moment.Minute:00}");
    }

    private static bool IsFrench => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "fr";
}
