using Maillage.Kernel;
using Maillage.Members.Contracts;
using Maillage.Territories;

namespace Maillage.Members.Administer;

/// <summary>The territory that an administrator typed: a code, a name, or one of the homonyms offered the time before.</summary>
internal sealed class TerritoryChoice(ITerritories territories, ICurrentMember asker)
{
    private const int MaxOffered = 8;

    /// <returns>The territory, or why it is none and which ones may be meant.</returns>
    public (TerritoryId? Territory, Refusal? Refusal, IReadOnlyList<OfferedTerritory> Offered) Read(string? typed, string? chosen)
    {
        if (TerritoryId.TryParse(chosen is { Length: > 0 } ? chosen : typed, out var id) && Exists(id))
        {
            return (id, null, []);
        }

        var meant = string.IsNullOrWhiteSpace(typed) || typed.Length > 200 ? [] : territories.Suggest(typed, MaxOffered);
        return meant.Count switch
        {
            0 => (null, new(string.IsNullOrWhiteSpace(typed) ? "place.none" : "place.unknown"), []),
            1 => (meant[0].Territory.Id, null, []),
            _ => (null, new("place.several"), [.. meant.Select(Offer)]),
        };
    }

    /// <summary>Whether she may offer a role over the whole instance.</summary>
    public bool OffersEverywhere => asker.RoleIn(TerritoryId.France) is Role.Administrator;

    private bool Exists(TerritoryId id) => id == TerritoryId.France || territories.Find(id) is not null;

    private static OfferedTerritory Offer(TerritorySuggestion meant) =>
        new(meant.Territory.Id.ToString(), meant.Territory.Name, meant.Territory.Id.Kind, meant.Territory.Context);
}

/// <summary>One territory that may be meant.</summary>
public sealed record OfferedTerritory(string Id, string Name, TerritoryKind Kind, string Context);
