namespace Maillage.TextAnalysis;

/// <summary>What kind of territory a place is.</summary>
public enum PlaceKind
{
    /// <summary>A commune, of today or of the past.</summary>
    Commune,

    /// <summary>A grouping of communes: communauté, métropole, établissement public territorial.</summary>
    Epci,

    /// <summary>A département.</summary>
    Departement,

    /// <summary>A région.</summary>
    Region,

    /// <summary>A parc naturel régional or national.</summary>
    Pnr,

    /// <summary>A range of mountains.</summary>
    Massif,

    /// <summary>A pays or PETR, or a land known by a name that no code has.</summary>
    Pays,

    /// <summary>A country.</summary>
    Country,

    /// <summary>A collectivity or area of another kind.</summary>
    Other,
}

/// <summary>A place that texts may name.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Code">INSEE code (commune, département, région) or SIREN (EPCI); empty when there is none.</param>
/// <param name="Name">Its official name, such as <c>Loos-en-Gohelle</c> or <c>CC Sèvre et Loire</c>.</param>
public sealed record GazetteerEntry(PlaceKind Kind, string Code, string Name)
{
    /// <summary>Old, delegated, short and usual names that mean this very place.</summary>
    public IReadOnlyList<string> OtherNames { get; init; } = [];

    /// <summary>Code of its département; null when it has none or several.</summary>
    public string? Departement { get; init; }

    /// <summary>Code of its région; null when it has none or several.</summary>
    public string? Region { get; init; }

    /// <summary>Codes of its régions when it has several, as many parks do; empty otherwise.</summary>
    public IReadOnlyList<string> Regions { get; init; } = [];

    /// <summary>SIREN of the EPCI that a commune belongs to.</summary>
    public string? Epci { get; init; }

    /// <summary>Inhabitants; 0 when unknown. Decides between homonyms when nothing else does.</summary>
    public int Population { get; init; }

    /// <summary>For a commune that merged: the INSEE code of today's commune; null when it is of today.</summary>
    public string? InseeOfToday { get; init; }
}
