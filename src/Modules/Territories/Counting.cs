using System.Globalization;
using Maillage.Design;
using Microsoft.Extensions.Localization;

namespace Maillage.Territories;

/// <summary>Says numbers and lists as sentences do.</summary>
internal static class Counting
{
    /// <summary>« 1 initiative », « 38 initiatives »: the sentence under <c>key.one</c> or <c>key.many</c>.</summary>
    public static string Count(this IStringLocalizer<Texts> texts, string key, int count) =>
        texts[$"{key}.{(Plurals.IsOne(count) ? "one" : "many")}", Number(count)];

    /// <summary>« a, b et c ».</summary>
    public static string Enumerate(this IStringLocalizer<Texts> texts, IReadOnlyList<string> parts) =>
        parts.Count < 2 ? string.Concat(parts) : texts["list.last", string.Join(", ", parts.SkipLast(1)), parts[^1]];

    /// <summary>A whole number with its thousands apart, by a no-break space that the fonts have.</summary>
    public static string Number(int number) => number.ToString("N0", CultureInfo.CurrentCulture).Replace('\u202f', '\u00a0');
}
