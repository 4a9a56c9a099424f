using Maillage.Territories;

namespace Maillage.Commons.Catalogue;

/// <summary>One published fiche on its way into the catalogue.</summary>
internal readonly record struct FicheEntry
{
    public required Guid Id { get; init; }
    public required string Title { get; init; }

    /// <summary>Bits of <see cref="Catalogue.Traits"/>.</summary>
    public required ulong Traits { get; init; }

    /// <summary>Where it is shown; <see cref="Spot.Nowhere"/> when nothing is known.</summary>
    public required Spot Spot { get; init; }

    public IReadOnlyList<TerritoryId> Places { get; init; }

    /// <summary>Milliseconds since 1970.</summary>
    public long PublishedAt { get; init; }

    /// <summary>How many statements are about it.</summary>
    public int Statements { get; init; }

    /// <summary>Its number in the full-text index; 0 when it has none.</summary>
    public int SearchKey { get; init; }
}
