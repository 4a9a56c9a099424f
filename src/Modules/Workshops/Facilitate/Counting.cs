using Maillage.Design;
using Microsoft.Extensions.Localization;

namespace Maillage.Workshops.Facilitate;

/// <summary>Says counts as people do.</summary>
internal static class Counting
{
    /// <summary>A sentence with a number: its key ends in <c>.one</c> for one, and for none in French.</summary>
    public static string Counted(this IStringLocalizer texts, string key, int count, params object[] more) =>
        texts[Plurals.IsOne(count) ? $"{key}.one" : key, [count, .. more]];
}
