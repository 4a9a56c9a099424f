namespace Maillage.Territories;

/// <summary>A point on the ground, WGS 84, in degrees.</summary>
/// <param name="Latitude">From −90 to 90, north positive.</param>
/// <param name="Longitude">From −180 to 180, east positive.</param>
/// <param name="IsApproximate">Whether it was derived from neighbours instead of being known.</param>
public readonly record struct GeoPosition(double Latitude, double Longitude, bool IsApproximate);

/// <summary>A territory as the others need to know it.</summary>
/// <param name="Id">Which one.</param>
/// <param name="Name">Its official name, such as <c>Saint-Nazaire</c> or <c>CC Sèvre et Loire</c>.</param>
/// <param name="Position">Its centre; null when nothing is known of it.</param>
/// <param name="Population">Inhabitants; 0 when unknown.</param>
/// <param name="Context">What tells it from its homonyms, for people: <c>Loire-Atlantique</c>, <c>12 communes, Allier</c>.</param>
public sealed record Territory(TerritoryId Id, string Name, GeoPosition? Position, int Population, string Context)
{
    /// <summary>Name and context, as a field proposes it and <see cref="ITerritories.Named"/> reads it back: <c>Dinan (Côtes-d’Armor)</c>.</summary>
    public string Label => Context.Length == 0 ? Name : $"{Name} ({Context})";
}

/// <summary>A territory that may be meant by what is being typed.</summary>
/// <param name="Territory">The territory.</param>
/// <param name="Matched">The name or code that matched when it is not the official name (an old commune, a postcode); else null.</param>
public sealed record TerritorySuggestion(Territory Territory, string? Matched);

/// <summary>Every commune, EPCI, département and région of France, and the perimeters of one's own: known offline.</summary>
/// <remarks>Answers from memory; thread-safe.</remarks>
public interface ITerritories
{
    /// <summary>The territory with this code; null when there is none today.</summary>
    Territory? Find(TerritoryId id);

    /// <summary>The territories meant by a name, code or postcode being typed, best first; accents and hyphens do not matter.</summary>
    /// <param name="typed">What is typed so far.</param>
    /// <param name="limit">How many at most, from 1 to 50.</param>
    IReadOnlyList<TerritorySuggestion> Suggest(string typed, int limit);

    /// <summary>The territories that a whole name means; several when it has homonyms, none when nothing is called so.</summary>
    /// <param name="typed">A name, old name, INSEE code, postcode, SIREN, <see cref="Territory.Label"/> or <see cref="TerritoryId"/>.</param>
    IReadOnlyList<Territory> Named(string typed);

    /// <summary>Whether <paramref name="inner"/> lies in <paramref name="outer"/>, or is it. Everything lies in France.</summary>
    bool Contains(TerritoryId outer, TerritoryId inner);

    /// <summary>The communes of a territory, by code; the commune itself for a commune; empty when it is unknown.</summary>
    IReadOnlyList<CommuneCode> CommunesOf(TerritoryId id);

    /// <summary>The territories around one, from the smallest: for a commune its EPCI, département, région and own perimeters.</summary>
    IReadOnlyList<Territory> Around(TerritoryId id);

    /// <summary>Numbers that change each time coordinates or perimeters change, so that caches know.</summary>
    int Version { get; }
}
