namespace Maillage.Territories.Outlines;

/// <summary>The towns that people find their way by on a map: the largest of each département, and the largest of all.</summary>
/// <remarks>Only those whose place is known, not derived from neighbours. Thread-safe; made again when places change.</remarks>
internal sealed class MainTowns(KnownTerritories territories)
{
    private const int MostInDepartement = 8;
    private const int MostOfAll = 300;

    private volatile Listed listed = new(-1, []);

    /// <summary>The largest first.</summary>
    public IReadOnlyList<Territory> All
    {
        get
        {
            var version = territories.Version;
            if (listed.Version != version)
            {
                listed = new(version, List());
            }

            return listed.Towns;
        }
    }

    private Territory[] List()
    {
        var placed = territories
            .CommunesOf(TerritoryId.France)
            .Select(code => territories.Find(TerritoryId.Commune(code))!)
            .Where(commune => commune.Position is { IsApproximate: false })
            .OrderByDescending(commune => commune.Population)
            .ToArray();
        return
        [
            .. placed
                .Take(MostOfAll)
                .Concat(placed.GroupBy(commune => commune.Context).SelectMany(departement => departement.Take(MostInDepartement)))
                .DistinctBy(commune => commune.Id)
                .OrderByDescending(commune => commune.Population),
        ];
    }

    private sealed record Listed(int Version, Territory[] Towns);
}
