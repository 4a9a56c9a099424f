using Maillage.Territories;

namespace Maillage.Commons.Tests.Catalogue;

/// <summary>A small country: 40 communes in 8 départements in 2 régions, for tests that need no real map.</summary>
internal sealed class InventedFrance : ITerritories
{
    public const int Communes = 40;

    public int Version => 1;

    public static TerritoryId Commune(int number) => new(TerritoryKind.Commune, $"{(number % 8) + 1:00}{number:000}");

    public static TerritoryId Departement(TerritoryId commune) => new(TerritoryKind.Departement, commune.Code[..2]);

    public static TerritoryId Region(TerritoryId departement) =>
        new(TerritoryKind.Region, string.CompareOrdinal(departement.Code, "04") > 0 ? "84" : "53");

    public Territory? Find(TerritoryId id) =>
        new(id, "Lieu " + id.Code, new GeoPosition(44 + (Number(id) % 7), -1 + (Number(id) % 6), Number(id) % 2 == 0), 1000, "France");

    public IReadOnlyList<Territory> Named(string typed) => [];

    public IReadOnlyList<TerritorySuggestion> Suggest(string typed, int limit) => [];

    public bool Contains(TerritoryId outer, TerritoryId inner) =>
        outer == TerritoryId.France || outer == inner || Around(inner).Any(territory => territory.Id == outer);

    public IReadOnlyList<CommuneCode> CommunesOf(TerritoryId id) =>
        [
            .. Enumerable
                .Range(0, Communes)
                .Select(Commune)
                .Where(commune => Contains(id, commune))
                .Select(commune => CommuneCode.Parse(commune.Code)),
        ];

    public IReadOnlyList<Territory> Around(TerritoryId id) =>
        id.Kind switch
        {
            TerritoryKind.Commune => [Find(Departement(id))!, Find(Region(Departement(id)))!],
            TerritoryKind.Departement => [Find(Region(id))!],
            _ => [],
        };

    private static int Number(TerritoryId id) => id.Code.Sum(letter => letter);
}
