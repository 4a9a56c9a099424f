using Maillage.Commons.Catalogue;
using Maillage.Commons.Catalogue.Tiles;
using Maillage.Territories;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Benchmarks;

/// <summary>How the catalogue in memory grows: its size, its tiles, its facets, one change.</summary>
internal static class GrowthBench
{
    public static void Run(Report report, int[] sizes)
    {
        using var services = new ServiceCollection().AddLogging().AddTerritories(new ConfigurationBuilder().Build()).BuildServiceProvider();
        var territories = services.GetRequiredService<ITerritories>();
        report.Say("\n## Growth in memory (no database, no HTTP; milliseconds)");
        report.Table(
            "fiches",
            "bytes a fiche",
            "filter",
            "tile p50",
            "tile p99",
            "largest tile",
            "facets p50",
            "facets p99",
            "one change p50"
        );
        foreach (var size in sizes)
        {
            Measure(report, territories, size);
        }
    }

    private static void Measure(Report report, ITerritories territories, int size)
    {
        var entries = new SyntheticFiches(territories).Invent(size).Select(SyntheticFiches.Entry).ToList();
        var before = GC.GetTotalMemory(true);
        var columns = FicheColumns.Empty.With(entries, [], territories);
        var bytes = (GC.GetTotalMemory(true) - before) / size;
        var changed = entries[..1];
        entries = [];
        var change = new Times();
        for (var n = 0; n < 5; n++)
        {
            change.Of(() => columns.With(changed, [], territories));
        }

        var reader = new CatalogueFilterReader(ThemeBits.BuiltIn, territories);
        foreach (var (name, query) in AskedFilters.All)
        {
            var filter = reader.Read(new QueryCollection(QueryHelpers.ParseQuery(query))).Filter;
            var (tiles, facets, largest) = Measure(columns, filter);
            report.Row(
                $"{size:N0}",
                $"{bytes}",
                name,
                tiles.P50,
                tiles.P99,
                $"{largest / 1024.0:0.0} kB",
                facets.P50,
                facets.P99,
                change.P50
            );
        }
    }

    private static (Times Tiles, Times Facets, int Largest) Measure(FicheColumns columns, CatalogueFilter filter)
    {
        var (tiles, facets, largest) = (new Times(), new Times(), 0);
        var asked = AskedTiles.Around(columns, 1000);
        foreach (var tile in asked.Take(50))
        {
            TileCutter.Cut(columns, new Selection(columns, filter, ThemeBits.BuiltIn), tile); // warm
        }

        foreach (var tile in asked)
        {
            tiles.Of(() =>
                largest = Math.Max(largest, TileCutter.Cut(columns, new Selection(columns, filter, ThemeBits.BuiltIn), tile).Length)
            );
        }

        for (var n = 0; n < 30; n++)
        {
            facets.Of(() => FacetCounts.Of(columns, new Selection(columns, filter, ThemeBits.BuiltIn)));
        }

        return (tiles, facets, largest);
    }
}
