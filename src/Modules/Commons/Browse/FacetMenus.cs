using System.Globalization;
using Maillage.Commons.Catalogue;
using Maillage.Commons.Contracts;
using Maillage.Design;
using Maillage.Territories;
using Maillage.TextAnalysis;
using Microsoft.Extensions.Localization;

namespace Maillage.Commons.Browse;

/// <summary>Makes the facets' menus, and the chips of what was chosen in them, in the reader's language.</summary>
internal sealed class FacetMenus(ThemeBits themes, ITerritories territories, IStringLocalizer<DesignTexts> words)
{
    private const int MostTerritories = 15;
    private static readonly TerritoryKind[] Inwards =
    [
        TerritoryKind.Region,
        TerritoryKind.Departement,
        TerritoryKind.Epci,
        TerritoryKind.Commune,
    ];

    private static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    public IReadOnlyList<FacetMenu> Of(CatalogueFilter filter, FacetCounts counts) =>
        [
            new(CatalogueKeys.Theme, [.. Themes(filter, counts)]),
            new(
                CatalogueKeys.Kind,
                [
                    .. Enum.GetValues<FicheKind>()
                        .Select(kind => new Choice(kind.Slug(), Label(kind), counts[kind], filter.Kinds.Contains(kind))),
                ]
            ),
            new(
                CatalogueKeys.College,
                [.. Enum.GetValues<College>().Select(one => new Choice(one.Slug(), Label(one), counts[one], filter.Colleges.Contains(one)))]
            ),
            new(CatalogueKeys.Territory, [.. Territories(filter, counts)]),
            new(
                CatalogueKeys.Statement,
                [
                    .. Enum.GetValues<ContributionKind>()
                        .Select(said => new Choice(said.Slug(), Label(said), counts[said], filter.Statements.Contains(said))),
                ]
            ),
        ];

    /// <summary>Each choice that was made, with the filter that is left without it.</summary>
    public IEnumerable<(string Label, CatalogueFilter Without)> Chosen(CatalogueFilter filter)
    {
        var all = filter with { Cursor = null };
        foreach (var theme in filter.Themes)
        {
            yield return (Label(theme), all with { Themes = [.. filter.Themes.Where(other => other != theme)] });
        }

        foreach (var kind in filter.Kinds)
        {
            yield return (Label(kind), all with { Kinds = [.. filter.Kinds.Where(other => other != kind)] });
        }

        foreach (var college in filter.Colleges)
        {
            yield return (Label(college), all with { Colleges = [.. filter.Colleges.Where(other => other != college)] });
        }

        foreach (var territory in filter.Territories)
        {
            yield return (Label(territory), all with { Territories = [.. filter.Territories.Where(other => other != territory)] });
        }

        foreach (var said in filter.Statements)
        {
            yield return (Label(said), all with { Statements = [.. filter.Statements.Where(other => other != said)] });
        }
    }

    public string Label(string theme) => ThemeVocabulary.BuiltIn.Themes.First(known => known.Id == theme).Label(Language);

    private string Label(FicheKind kind) => words[$"fiche.{kind.Slug()}"];

    private string Label(College college) => words[$"college.{college.Slug()}"];

    private string Label(ContributionKind statement) => words[$"kind.{statement.Slug()}"];

    private string Label(TerritoryId territory) => territories.Find(territory)?.Name ?? territory.Code;

    private IEnumerable<Choice> Themes(CatalogueFilter filter, FacetCounts counts) =>
        themes
            .Ids.Select(theme => new Choice(theme, Label(theme), counts.OfTheme(themes.Bit(theme)), filter.Themes.Contains(theme)))
            .Where(choice => choice.Count > 0 || choice.IsChosen)
            .OrderByDescending(choice => choice.Count)
            .ThenBy(choice => choice.Label, StringComparer.CurrentCulture);

    /// <summary>The régions; under one that was chosen, or that holds what was chosen, its départements, and so on inwards.</summary>
    private IEnumerable<Choice> Territories(CatalogueFilter filter, FacetCounts counts)
    {
        var all = counts.Territories.Where(t => t.Id.Kind is not TerritoryKind.Pays).ToLookup(t => t.Id.Kind);
        var own = all[TerritoryKind.Perimetre].OrderByDescending(t => t.Count).Select(t => Choice(t, filter, 0));
        var shown = Inside(TerritoryId.France, 0).Concat(own).ToList();
        var hidden = filter.Territories.Where(chosen => shown.All(choice => choice.Value != chosen.ToString()));
        return shown.Concat(hidden.Select(chosen => Choice((chosen, counts[chosen]), filter, 0)));

        IEnumerable<Choice> Inside(TerritoryId outer, int level)
        {
            var within = all[Inwards[level]].Where(t => level == 0 || territories.Contains(outer, t.Id));
            foreach (
                var territory in within.OrderByDescending(t => t.Count).ThenBy(t => t.Id.Code, StringComparer.Ordinal).Take(MostTerritories)
            )
            {
                yield return Choice(territory, filter, level);
                if (level + 1 == Inwards.Length || !filter.Territories.Any(chosen => territories.Contains(territory.Id, chosen)))
                {
                    continue;
                }

                foreach (var inner in Inside(territory.Id, level + 1))
                {
                    yield return inner;
                }
            }
        }
    }

    private Choice Choice((TerritoryId Id, int Count) territory, CatalogueFilter filter, int level) =>
        new(territory.Id.ToString(), Label(territory.Id), territory.Count, filter.Territories.Contains(territory.Id)) { Level = level };
}
