using Maillage.Territories;

namespace Maillage.Members.Shared;

/// <summary>How a territory is called on this module's pages.</summary>
internal static class TerritoryNames
{
    /// <summary>Its name; empty for all of France, which the pages call the whole instance; its code when it is unknown.</summary>
    public static string NameOf(this ITerritories territories, TerritoryId id) =>
        id == TerritoryId.France ? "" : territories.Find(id)?.Name ?? id.ToString();
}
