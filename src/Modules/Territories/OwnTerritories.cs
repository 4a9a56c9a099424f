using Maillage.Kernel;
using Maillage.Territories.Locate;
using Maillage.Territories.Perimeters;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Territories;

/// <summary>What the command line and the sample territory add, without a page.</summary>
internal sealed class OwnTerritories(
    PlatformDb db,
    Remembered remembered,
    TerritoryCentroids centroids,
    HomeTerritory homePage,
    TimeProvider clock
) : IOwnTerritories
{
    /// <inheritdoc/>
    public Task Recall(CancellationToken cancel) => remembered.Create(db, cancel);

    /// <inheritdoc/>
    public async Task<TerritoryId> Draw(string slug, string name, IReadOnlyCollection<CommuneCode> communes, CancellationToken cancel)
    {
        var signature = new Signature(null, clock.GetUtcNow());
        var perimeter = await db.Set<Perimeter>().SingleOrDefaultAsync(known => known.Slug == slug, cancel);
        if (perimeter is null)
        {
            perimeter = Perimeter.Draw(slug, name, communes, signature);
            _ = db.Add(perimeter);
        }
        else
        {
            perimeter.Redraw(name, communes, signature);
        }

        _ = await db.SaveChangesAsync(cancel);
        await remembered.Draw(db, cancel);
        return perimeter.Id;
    }

    /// <inheritdoc/>
    public async Task Settle(TerritoryId home, CancellationToken cancel)
    {
        if (await db.Set<Setting>().AnyAsync(setting => setting.Name == Setting.Home, cancel))
        {
            return;
        }

        await Setting.Write(db, Setting.Home, home.ToString(), cancel);
        _ = await db.SaveChangesAsync(cancel);
        homePage.Choose(home.ToString());
    }

    /// <inheritdoc/>
    public async Task<CentroidsLoaded> LoadCentroids(Stream file, CancellationToken cancel)
    {
        using var text = new StreamReader(file, leaveOpen: true);
        var loaded = await centroids.Load(text, cancel);
        return new(loaded.Loaded, loaded.UnknownCodes.Count) { Refused = loaded.Refused };
    }
}
