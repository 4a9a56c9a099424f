using System.Globalization;
using Microsoft.Extensions.Localization;

namespace Maillage.Design;

/// <summary>Says counts as people do, in the reader's language; <c>src/Islands/live/counts.ts</c> says them in the same way.</summary>
public static class Counting
{
    /// <summary>« 1 initiative », « 1 200 initiatives »: the sentence under <c>key.one</c> or <c>key.many</c>; the number is its <c>{0}</c>.</summary>
    public static string Count(this IStringLocalizer texts, string key, int number, params object[] rest) =>
        texts[$"{key}.{(IsOne(number) ? "one" : "many")}", [Number(number), .. rest]];

    // Its thousands are apart by a no-break space that the fonts have.
    private static string Number(int number) => number.ToString("N0", CultureInfo.CurrentCulture).Replace('\u202f', '\u00a0');

    // French says none in the singular, English does not.
    private static bool IsOne(int number) => number == 1 || (number == 0 && CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "fr");
}
