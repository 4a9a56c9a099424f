using System.Globalization;

namespace Maillage.Workshops.Live;

/// <summary>Says times as people do; the scripts of the screens say them in the same way.</summary>
internal static class Said
{
    private static bool IsFrench => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "fr";

    /// <summary>« 14 h 41 »; <c>14:41</c>.</summary>
    public static string Clock(this DateTimeOffset at) =>
        IsFrench
            ? string.Create(CultureInfo.InvariantCulture, $"{at.Hour}\u00a0h\u00a0{at.Minute:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{at.Hour:00}:{at.Minute:00}");

    /// <summary>Minutes and seconds, as <c>12:40</c>; <c>+1:05</c> once the time is over.</summary>
    public static string Minutes(this TimeSpan left)
    {
        var seconds = (int)Math.Abs(Math.Round(left.TotalSeconds));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{(left < TimeSpan.FromSeconds(-0.5) ? "+" : "")}{seconds / 60}:{seconds % 60:00}"
        );
    }
}
