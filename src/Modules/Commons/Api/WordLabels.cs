using System.Globalization;
using System.Resources;
using Maillage.Api;
using Maillage.Design;

namespace Maillage.Commons.Api;

/// <summary>The words of the pages, in both languages at once.</summary>
internal static class WordLabels
{
    private static readonly ResourceManager Words = new(typeof(DesignTexts));

    public static ApiLabels Of(string key) => new(In("fr", key), In("en", key));

    private static string In(string language, string key) =>
        Words.GetString(key, CultureInfo.GetCultureInfo(language))
        ?? throw new ArgumentException($"No word is called '{key}'.", nameof(key));
}
