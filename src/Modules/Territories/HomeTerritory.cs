using Maillage.Design;

namespace Maillage.Territories;

/// <summary>The territory that the home page speaks of: chosen by an administrator, else by configuration, else France.</summary>
internal sealed class HomeTerritory(ITerritories territories, string? configured)
{
    private volatile string chosen = configured ?? "";

    public TerritoryId Id => TerritoryId.TryParse(chosen, out var id) && territories.Find(id) is not null ? id : TerritoryId.France;

    public void Choose(string id) => chosen = id;

    /// <summary>What the frame around every page says of it.</summary>
    public SiteFrame Frame() => new() { Place = territories.Find(Id)!.Name, PlaceAddress = "/territoires" };
}
