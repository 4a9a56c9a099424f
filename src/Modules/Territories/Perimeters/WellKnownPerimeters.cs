using System.Text.Json;

namespace Maillage.Territories.Perimeters;

/// <summary>A perimeter that everybody knows and that whole départements make up.</summary>
/// <param name="Code">Its slug.</param>
/// <param name="Name">Its name.</param>
/// <param name="Departements">Codes of the départements that make it up.</param>
/// <param name="IsApproximate">Whether it also holds parts of other départements, left out here.</param>
/// <param name="Source">Where its composition can be checked.</param>
internal sealed record WellKnownPerimeter(string Code, string Name, string[] Departements, bool IsApproximate, string Source)
{
    public TerritoryId Id => new(TerritoryKind.Perimetre, Code);
}

/// <summary>The perimeters that the software brings along, from <c>well-known.json</c>: only those whose composition is sure, or said to be approximate.</summary>
internal static class WellKnownPerimeters
{
    private static readonly Lazy<WellKnownPerimeter[]> Listed = new(Read);

    public static IReadOnlyList<WellKnownPerimeter> Descriptions => Listed.Value;

    public static WellKnownPerimeter? Find(TerritoryId id) => Array.Find(Listed.Value, perimeter => perimeter.Id == id);

    public static IEnumerable<Grouping> All(OfficialTerritories official) =>
        Listed.Value.Select(perimeter => Grouping(perimeter, official));

    private static Grouping Grouping(WellKnownPerimeter perimeter, OfficialTerritories official)
    {
        var departements = perimeter.Departements.Select(code => official.Find(new(TerritoryKind.Departement, code))!).ToArray();
        int[] rows = [.. departements.SelectMany(departement => departement.Rows).Order()];
        return new(
            perimeter.Id,
            perimeter.Name,
            departements.Sum(departement => departement.Population),
            $"{departements.Length} départements",
            rows
        );
    }

    private static WellKnownPerimeter[] Read()
    {
        using var file = typeof(WellKnownPerimeters).Assembly.GetManifestResourceStream("well-known.json")!;
        return JsonSerializer.Deserialize<WellKnownPerimeter[]>(file, JsonSerializerOptions.Web)!;
    }
}
