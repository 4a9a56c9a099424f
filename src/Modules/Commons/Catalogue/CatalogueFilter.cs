using System.Globalization;
using Maillage.Commons.Contracts;
using Maillage.Territories;
using Microsoft.AspNetCore.Http.Extensions;

namespace Maillage.Commons.Catalogue;

/// <summary>How the results are laid out. The first is the one without <c>vue</c> in the address.</summary>
public enum CatalogueView
{
    /// <summary>Map beside the list on a wide screen, the list alone on a narrow one.</summary>
    Mixte,
    Carte,
    Liste,
    Tableau,
}

/// <summary>Which fiches are asked for, as the address of the page says it: the whole state of the catalogue.</summary>
/// <remarks>Values of one facet widen the choice (or), facets narrow it (and). Each list is sorted and without doubles.</remarks>
public sealed record CatalogueFilter
{
    public string Words { get; init; } = "";
    public IReadOnlyList<FicheKind> Kinds { get; init; } = [];
    public IReadOnlyList<string> Themes { get; init; } = [];
    public IReadOnlyList<TerritoryId> Territories { get; init; } = [];
    public IReadOnlyList<College> Colleges { get; init; } = [];
    public IReadOnlyList<ContributionKind> Statements { get; init; } = [];

    /// <summary>A part of the map, kept to four decimals of a degree (about ten metres).</summary>
    public GeoBox? Zone { get; init; }
    public CatalogueView View { get; init; }
    public string? Cursor { get; init; }

    /// <summary>How many choices were made in the facets.</summary>
    public int Choices => Kinds.Count + Themes.Count + Territories.Count + Colleges.Count + Statements.Count + (Zone is null ? 0 : 1);

    public bool IsEmpty => Choices == 0 && Words.Length == 0;

    /// <summary>What decides which fiches match, and nothing of how they are shown: for links to tiles and for caches.</summary>
    public CatalogueFilter Matching => this with { View = default, Cursor = null };

    /// <summary>The canonical address of these choices: always the same order, nothing that says the default.</summary>
    public string Address(string path) => path + Query();

    /// <summary><c>?theme=eau&amp;vue=tableau</c>, or nothing when all is default.</summary>
    public string Query()
    {
        var query = new QueryBuilder();
        Add(query, CatalogueKeys.Words, Words.Length > 0 ? [Words] : []);
        Add(query, CatalogueKeys.Kind, Kinds.Select(kind => kind.Slug()));
        Add(query, CatalogueKeys.Theme, Themes);
        Add(query, CatalogueKeys.Territory, Territories.Select(territory => territory.ToString()));
        Add(query, CatalogueKeys.College, Colleges.Select(college => college.Slug()));
        Add(query, CatalogueKeys.Statement, Statements.Select(statement => statement.Slug()));
        Add(query, CatalogueKeys.Zone, Zone is { } zone ? [Sides(zone)] : []);
        Add(query, CatalogueKeys.View, View is default(CatalogueView) ? [] : [View.Slug()]);
        Add(query, CatalogueKeys.Cursor, Cursor is null ? [] : [Cursor]);
        return query.ToString();
    }

    public override string ToString() => Query();

    /// <summary>West, south, east, north.</summary>
    public static string Sides(GeoBox box) =>
        string.Create(CultureInfo.InvariantCulture, $"{box.West:0.####},{box.South:0.####},{box.East:0.####},{box.North:0.####}");

    private static void Add(QueryBuilder query, string key, IEnumerable<string> values)
    {
        foreach (var value in values)
        {
            query.Add(key, value);
        }
    }
}

/// <summary>The names of the choices in addresses.</summary>
internal static class CatalogueKeys
{
    public const string Words = "q";
    public const string Kind = "genre";
    public const string Theme = "theme";
    public const string Territory = "territoire";
    public const string College = "college";
    public const string Statement = "contribution";
    public const string Zone = "zone";
    public const string View = "vue";
    public const string Cursor = "suite";
}
