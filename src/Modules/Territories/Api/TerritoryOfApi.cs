using Maillage.Api;
using Microsoft.AspNetCore.Http;

namespace Maillage.Territories.Api;

/// <summary>A territory, in a list.</summary>
public record TerritoryInList
{
    /// <summary>Kind and code, such as <c>commune:22050</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What it is: <c>commune</c>, <c>epci</c>, <c>departement</c>, <c>region</c>, <c>perimetre</c> or <c>pays</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>INSEE code, SIREN or slug.</summary>
    public required string Code { get; init; }

    /// <summary>Its official name.</summary>
    public required string Name { get; init; }

    /// <summary>What tells it from its homonyms; empty when nothing has to.</summary>
    public required string Context { get; init; }

    /// <summary>Name and context.</summary>
    public required string Label { get; init; }

    /// <summary>Inhabitants; 0 when unknown.</summary>
    public required int Population { get; init; }

    /// <summary>Its centre; null when nothing is known of it.</summary>
    public required ApiPosition? Position { get; init; }

    /// <summary>The old name or code that matched what was asked; null when it was the name itself, or nothing was asked.</summary>
    public string? Matched { get; init; }

    /// <summary>Where to read more of it.</summary>
    public required ApiLinks Links { get; init; }
}

/// <summary>A territory, with what lies around it, what lies in it and how much is known of it.</summary>
public sealed record TerritoryOfApi : TerritoryInList
{
    /// <summary>The territories that it lies in, from the smallest.</summary>
    public required IReadOnlyList<ApiPlace> Around { get; init; }

    /// <summary>The territories just within it: régions of France, départements of a région, EPCI of a département, communes of an EPCI.</summary>
    public required IReadOnlyList<ApiPlace> Within { get; init; }

    /// <summary>How many published fiches of each kind are about it or what lies in it.</summary>
    public required IReadOnlyDictionary<string, int> Fiches { get; init; }

    /// <summary>How many statements of each kind speak of it or of what lies in it; repetitions do not count.</summary>
    public required IReadOnlyDictionary<string, int> Contributions { get; init; }

    /// <summary>The address of its fiches, absolute.</summary>
    public required string FichesAt { get; init; }

    /// <summary>The address of what was said of it, absolute.</summary>
    public required string ContributionsAt { get; init; }

    /// <summary>The address of the sources about it, absolute.</summary>
    public required string SourcesAt { get; init; }
}

/// <summary>What a map shows of a territory.</summary>
/// <param name="Kind">What it is: <c>commune</c>, <c>epci</c>, <c>departement</c>, <c>region</c>, <c>perimetre</c> or <c>pays</c>.</param>
/// <param name="Code">INSEE code, SIREN or slug.</param>
/// <param name="Name">Its official name.</param>
/// <param name="Context">What tells it from its homonyms.</param>
/// <param name="Population">Inhabitants; 0 when unknown.</param>
/// <param name="Approximate">Whether its true centre may be elsewhere.</param>
/// <param name="Html">Its page, absolute.</param>
public sealed record TerritoryOnMap(string Kind, string Code, string Name, string Context, int Population, bool Approximate, string Html);

/// <summary>Says of territories, to programs, what their pages say to people.</summary>
internal static class TerritoryWriter
{
    /// <summary>A territory of a list: declared as what a list says, so that the rest is not written.</summary>
    public static TerritoryOfApi Describe(this HttpContext http, Territory territory, string? matched = null)
    {
        var asked = Uri.EscapeDataString(territory.Id.ToString());
        return new()
        {
            Id = territory.Id.ToString(),
            Kind = territory.Id.Kind.ToString().ToLowerInvariant(),
            Code = territory.Id.Code,
            Name = territory.Name,
            Context = territory.Context,
            Label = territory.Label,
            Population = territory.Population,
            Position = PositionOf(territory),
            Matched = matched,
            Links = http.LinksOf($"/territoires/{territory.Id}"),
            Around = [],
            Within = [],
            Fiches = new Dictionary<string, int>(),
            Contributions = new Dictionary<string, int>(),
            FichesAt = http.Absolute($"{ApiAddress.Root}/fiches?territoire={asked}"),
            ContributionsAt = http.Absolute($"{ApiAddress.Root}/contributions?territoire={asked}"),
            SourcesAt = http.Absolute($"{ApiAddress.Root}/sources?territoire={asked}"),
        };
    }

    public static ApiPlace Place(this HttpContext http, Territory territory) =>
        new(territory.Id.ToString(), territory.Name, http.LinksOf($"/territoires/{territory.Id}"));

    public static Feature<TerritoryOnMap> OnMap(this HttpContext http, Territory territory)
    {
        var position = PositionOf(territory);
        return new(
            territory.Id.ToString(),
            PointGeometry.Of(position),
            new(
                territory.Id.Kind.ToString().ToLowerInvariant(),
                territory.Id.Code,
                territory.Name,
                territory.Context,
                territory.Population,
                position?.Approximate ?? false,
                http.Absolute($"/territoires/{territory.Id}")
            )
        );
    }

    private static ApiPosition? PositionOf(Territory territory) =>
        territory.Position is { } place ? ApiPosition.Of(place.Latitude, place.Longitude, place.IsApproximate) : null;
}
