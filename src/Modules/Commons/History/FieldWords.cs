using System.Globalization;
using Maillage.Design;
using Maillage.Territories;
using Maillage.TextAnalysis;
using Microsoft.Extensions.Localization;

namespace Maillage.Commons.History;

/// <summary>What a field says, in the words that people know: names instead of codes and identifiers.</summary>
internal sealed class FieldWords(ITerritories territories, IStringLocalizer<DesignTexts> words)
{
    private static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    /// <param name="field">The name of a <see cref="FicheField"/>.</param>
    /// <param name="text">What its <see cref="FicheField.Text"/> says.</param>
    public string Show(string field, string text) =>
        field switch
        {
            "kind" => words[$"fiche.{text.ToLowerInvariant()}"],
            "places" => EachLine(text, Place),
            "themes" => EachLine(text, Theme),
            "colleges" => EachLine(text, college => words[$"college.{college.ToLowerInvariant()}"]),
            "licence" => Licences.Find(text)?.Name ?? text,
            _ => text,
        };

    private string Place(string id) => territories.Find(TerritoryId.Parse(id))?.Name ?? id;

    private static string Theme(string id) => ThemeVocabulary.BuiltIn.Themes.FirstOrDefault(theme => theme.Id == id)?.Label(Language) ?? id;

    private static string EachLine(string text, Func<string, string> show) =>
        string.Join('\n', text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(show));
}
