using Maillage.Commons.Catalogue;
using Maillage.Commons.Catalogue.Tiles;

namespace Maillage.Benchmarks;

/// <summary>Tiles as people ask for them: around a fiche, at every zoom.</summary>
internal static class AskedTiles
{
    public static List<TileId> Around(FicheColumns columns, int count)
    {
        var chance = new Random(7);
        return [.. Enumerable.Range(0, count).Select(_ => Around(columns.Spots[chance.Next(columns.Count)], chance.Next(0, 15)))];
    }

    private static TileId Around(Spot spot, int zoom) =>
        new(zoom, (int)(spot.X >> (Spot.Bits - zoom)), (int)(spot.Y >> (Spot.Bits - zoom)));
}

/// <summary>The choices measured, as addresses.</summary>
internal static class AskedFilters
{
    public static readonly (string Name, string Query)[] All =
    [
        ("none", ""),
        ("one theme", "?theme=eau"),
        ("theme, kind, college", "?genre=initiative&theme=alimentation&theme=eau&college=elus"),
        ("région", "?territoire=region:53"),
    ];
}
