using Maillage.Territories;

namespace Maillage.Sources;

/// <summary>The territory that a person typed in a form.</summary>
internal static class TypedTerritory
{
    /// <summary>What a code, a postcode or a name means; null when it means nothing.</summary>
    public static Territory? Meant(this ITerritories territories, string? typed) =>
        typed?.Trim() is not { Length: > 0 } words ? null
        : TerritoryId.TryParse(words, out var id) && territories.Find(id) is { } exact ? exact
        : territories.Suggest(words, 1) is [var best, ..] ? best.Territory
        : null;

    /// <summary>What a person would type for a territory: its name, or its code when the name means another one.</summary>
    public static string AsTyped(this ITerritories territories, TerritoryId? territory) =>
        territory is not { } id ? ""
        : territories.Find(id) is { } known && territories.Meant(known.Name)?.Id == id ? known.Name
        : id.ToString();
}
