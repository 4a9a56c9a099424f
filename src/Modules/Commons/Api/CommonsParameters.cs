using Maillage.Api;
using Maillage.Commons.Catalogue;
using Maillage.Commons.Contracts;
using Maillage.TextAnalysis;

namespace Maillage.Commons.Api;

/// <summary>What the addresses of this module's API may say: the words of the pages' own addresses.</summary>
internal static class CommonsParameters
{
    public static readonly ApiParameter Words = new(CatalogueKeys.Words, "jardin");

    public static readonly ApiParameter FicheKind = new(CatalogueKeys.Kind, "initiative")
    {
        About = "genre-fiche",
        Values = Slugs<FicheKind>(),
        IsRepeated = true,
    };

    public static readonly ApiParameter StatementKind = new(CatalogueKeys.Kind, "frein")
    {
        About = "genre-contribution",
        Values = Slugs<ContributionKind>(),
        IsRepeated = true,
    };

    public static readonly ApiParameter AnyKind = new(CatalogueKeys.Kind, "frein")
    {
        About = "genre-any",
        Values = [.. Slugs<FicheKind>(), .. Slugs<ContributionKind>()],
    };

    public static readonly ApiParameter Theme = new(CatalogueKeys.Theme, "alimentation")
    {
        Values = [.. ThemeVocabulary.BuiltIn.Themes.Select(theme => theme.Id).Distinct()],
        IsRepeated = true,
    };

    public static readonly ApiParameter Territory = new(CatalogueKeys.Territory, "departement:22") { IsRepeated = true };

    public static readonly ApiParameter College = new(CatalogueKeys.College, "habitants") { Values = Slugs<College>(), IsRepeated = true };

    public static readonly ApiParameter Statement = new(CatalogueKeys.Statement, "frein")
    {
        Values = Slugs<ContributionKind>(),
        IsRepeated = true,
    };

    public static readonly ApiParameter Zone = new(CatalogueKeys.Zone, "-2.5,48.2,-1.8,48.7");
    public static readonly ApiParameter Fiche = new("fiche", "019b0000-0000-7000-8000-000000000000") { Expected = "id" };
    public static readonly ApiParameter Source = new("source", "019b0000-0000-7000-8000-000000000000") { Expected = "id" };
    public static readonly ApiParameter Id = new("id", "019b0000-0000-7000-8000-000000000000") { IsInPath = true };

    /// <summary>The choices of the catalogue, as the page of fiches knows them.</summary>
    public static readonly IReadOnlyList<ApiParameter> Choices =
    [
        Words,
        FicheKind,
        Theme,
        Territory,
        College,
        Statement,
        Zone,
        ApiParameter.View,
    ];

    private static string[] Slugs<TWord>()
        where TWord : struct, Enum => [.. Enum.GetValues<TWord>().Select(word => word.Slug())];
}
