using System.Globalization;

namespace Maillage.Cli;

/// <summary>French first; English for those whose system says so.</summary>
internal static class Language
{
    /// <param name="variable">Reads an environment variable: <c>LC_ALL</c>, <c>LC_MESSAGES</c> and <c>LANG</c>, the first that is set.</param>
    public static void Choose(Func<string, string?> variable)
    {
        var said = new[] { "LC_ALL", "LC_MESSAGES", "LANG" }.Select(variable).FirstOrDefault(value => !string.IsNullOrEmpty(value));
        var culture = CultureInfo.GetCultureInfo(said?.StartsWith("en", StringComparison.OrdinalIgnoreCase) is true ? "en-GB" : "fr-FR");
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = culture;
    }
}
