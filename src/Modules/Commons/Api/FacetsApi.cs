using Maillage.Api;
using Maillage.Commons.Catalogue;
using Maillage.Commons.Contracts;
using Maillage.Territories;
using Maillage.TextAnalysis;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Maillage.Commons.Api;

/// <summary>How many fiches match, and how many would for each choice of each facet.</summary>
/// <param name="Total">Fiches that match.</param>
/// <param name="Everything">Fiches that are published.</param>
/// <param name="Facets">Each facet with its choices.</param>
public sealed record FacetsOfApi(int Total, int Everything, IReadOnlyList<FacetOfApi> Facets);

/// <summary>One facet.</summary>
/// <param name="Parameter">The parameter that chooses in it.</param>
/// <param name="Choices">Its choices; of territories only those that hold a fiche.</param>
public sealed record FacetOfApi(string Parameter, IReadOnlyList<ChoiceOfApi> Choices);

/// <summary>One choice of a facet.</summary>
/// <param name="Value">Its value in addresses.</param>
/// <param name="Labels">What it is called.</param>
/// <param name="Count">How many fiches it would give, the other facets kept.</param>
/// <param name="Chosen">Whether the address chooses it.</param>
public sealed record ChoiceOfApi(string Value, ApiLabels Labels, int Count, bool Chosen);

/// <summary>Programs read the exact counts that stand beside the list.</summary>
internal static class FacetsApi
{
    private static readonly ApiParameter Level = new("maille", "departement")
    {
        Values = [.. Enum.GetValues<TerritoryKind>().Where(kind => kind is not TerritoryKind.Pays).Select(kind => kind.Slug())],
        IsRepeated = true,
    };

    private static readonly TerritoryKind[] UsualLevels = [TerritoryKind.Region, TerritoryKind.Departement, TerritoryKind.Perimetre];

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapApi(
            "/fiches/facettes",
            new("facettes", typeof(FacetsOfApi)) { Parameters = [.. CommonsParameters.Choices, Level], Example = "?genre=initiative" },
            Show
        );

    private static async Task<IResult> Show(HttpContext http, [AsParameters] Parts parts)
    {
        var query = new ApiQuery(http);
        var filter = query.Fiches(http.Request.Query, parts.Reader);
        var levels = query.All(Level, Slugs.Read<TerritoryKind>);
        if (query.Problem is { } problem)
        {
            return problem;
        }

        var chosen = await parts.Query.Choose(filter);
        if (http.IsHeldByAsker(chosen.Columns.Tag("facets")))
        {
            return TypedResults.Empty;
        }

        var counts = chosen.Facets();
        return new ApiAnswer(
            new FacetsOfApi(
                counts.Total,
                chosen.Columns.Count,
                [
                    new(CatalogueKeys.Theme, [.. Themes(parts, filter, counts)]),
                    new(CatalogueKeys.Kind, Choices(filter.Kinds, "fiche", kind => counts[kind])),
                    new(CatalogueKeys.College, Choices(filter.Colleges, "college", college => counts[college])),
                    new(CatalogueKeys.Statement, Choices(filter.Statements, "kind", said => counts[said])),
                    new(CatalogueKeys.Territory, [.. Territories(parts, filter, counts, levels.Count == 0 ? UsualLevels : levels)]),
                ]
            )
        );
    }

    private static IEnumerable<ChoiceOfApi> Themes(Parts parts, CatalogueFilter filter, FacetCounts counts) =>
        ThemeVocabulary
            .BuiltIn.Themes.DistinctBy(theme => theme.Id)
            .Select(theme => new ChoiceOfApi(
                theme.Id,
                new(theme.Label("fr"), theme.Label("en")),
                counts.OfTheme(parts.Bits.Bit(theme.Id)),
                filter.Themes.Contains(theme.Id)
            ));

    private static IReadOnlyList<ChoiceOfApi> Choices<TWord>(IReadOnlyList<TWord> chosen, string family, Func<TWord, int> count)
        where TWord : struct, Enum =>
        [
            .. Enum.GetValues<TWord>()
                .Select(word => new ChoiceOfApi(word.Slug(), WordLabels.Of($"{family}.{word.Slug()}"), count(word), chosen.Contains(word))),
        ];

    private static IEnumerable<ChoiceOfApi> Territories(
        Parts parts,
        CatalogueFilter filter,
        FacetCounts counts,
        IReadOnlyList<TerritoryKind> levels
    ) =>
        counts
            .Territories.Where(territory => levels.Contains(territory.Id.Kind))
            .OrderBy(territory => territory.Id.Kind)
            .ThenByDescending(territory => territory.Count)
            .ThenBy(territory => territory.Id.Code, StringComparer.Ordinal)
            .Select(territory => new ChoiceOfApi(
                territory.Id.ToString(),
                NameOf(parts.Territories.Find(territory.Id)?.Name ?? territory.Id.Code),
                territory.Count,
                filter.Territories.Contains(territory.Id)
            ));

    private static ApiLabels NameOf(string name) => new(name, name);

    /// <summary>What the answer is made with.</summary>
    internal readonly record struct Parts(CatalogueFilterReader Reader, CatalogueQuery Query, ThemeBits Bits, ITerritories Territories);
}
