using Maillage.Kernel;
using Maillage.Territories.Locate;
using Maillage.Territories.Perimeters;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Territories;

/// <summary>Brings what is known in memory to what the database remembers: exact centres, perimeters, home. The columns in memory are a derived table like others.</summary>
internal sealed class Remembered(KnownTerritories territories, HomeTerritory home) : IDerivedTables
{
    /// <inheritdoc/>
    public async Task Create(PlatformDb db, CancellationToken cancel)
    {
        await Locate(db, cancel);
        await Draw(db, cancel);
        if (await Setting.Read(db, Setting.Home, cancel) is { } chosen)
        {
            home.Choose(chosen);
        }
    }

    /// <inheritdoc/>
    public Task Rebuild(PlatformDb db, CancellationToken cancel) => Create(db, cancel);

    /// <summary>Draws in memory the perimeters that the database holds now.</summary>
    public async Task Draw(PlatformDb db, CancellationToken cancel)
    {
        var perimeters = await db.Set<Perimeter>().AsNoTracking().ToListAsync(cancel);
        territories.Draw(WellKnownPerimeters.All(territories.Official).Concat(perimeters.Select(Grouping)));
    }

    private async Task Locate(PlatformDb db, CancellationToken cancel)
    {
        var centroids = await db.Set<Centroid>().AsNoTracking().ToListAsync(cancel);
        if (centroids.Count > 0)
        {
            territories.Locate(
                centroids
                    .Select(centroid => (Row: territories.Official.Communes.RowOf(centroid.Code), centroid.Latitude, centroid.Longitude))
                    .Where(centroid => centroid.Row >= 0)
            );
        }
    }

    // A commune that merged since the perimeter was drawn is now part of the one that it joined.
    private Grouping Grouping(Perimeter perimeter)
    {
        int[] rows = [.. perimeter.Communes.Select(territories.Official.RowOfTodayOrBefore).Where(row => row >= 0).Distinct().Order()];
        var population = rows.Sum(row => territories.Official.Communes.Populations[row]);
        return new(perimeter.Id, perimeter.Name, population, rows.Length == 1 ? "1 commune" : $"{rows.Length} communes", rows);
    }
}
