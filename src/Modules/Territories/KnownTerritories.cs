using System.Collections.Concurrent;
using System.Globalization;
using Maillage.Territories.Suggest;

namespace Maillage.Territories;

/// <summary>Every territory, in memory: the official ones, the perimeters of one's own, and where each commune lies.</summary>
/// <remarks>What can change is one immutable <see cref="Changeable"/>, replaced as a whole: readers never wait and never see half a change.</remarks>
internal sealed class KnownTerritories : ITerritories
{
    private const int MostCommunesListed = 150;
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR"); // Évran stands between Calorguen and Fréhel

    private readonly OfficialTerritories official;
    private readonly int[] everyRow;
    private readonly Grouping france;
    private readonly Lock changing = new();
    private volatile Changeable now;

    public KnownTerritories(OfficialTerritories official)
    {
        this.official = official;
        everyRow = [.. Enumerable.Range(0, official.Communes.Count)];
        france = new(TerritoryId.France, "France", official.Communes.Populations.Sum(), "", everyRow);
        now = new(0, official.Communes.Positions, [], official.Suggestions);
    }

    /// <inheritdoc/>
    public int Version => now.Version;

    internal OfficialTerritories Official => official;

    /// <summary>The perimeters of one's own, by name.</summary>
    internal IReadOnlyList<Grouping> Perimeters => now.Perimeters;

    /// <inheritdoc/>
    public Territory? Find(TerritoryId id)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (id.Kind is not TerritoryKind.Commune)
        {
            return GroupingOf(id) is { } grouping ? Describe(grouping) : null;
        }

        var row = official.Communes.RowOf(id.Code);
        return row < 0
            ? null
            : new(
                id,
                official.Communes.Names[row],
                now.Positions[row],
                official.Communes.Populations[row],
                official.DepartementOf(row).Name
            );
    }

    /// <inheritdoc/>
    public IReadOnlyList<TerritorySuggestion> Suggest(string typed, int limit)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var most = Math.Clamp(limit, 1, 50);
        var found = now.Suggestions.Value.Find(typed, most).Select(found => new TerritorySuggestion(Find(found.Id)!, found.Matched));
        return IsFrance(typed) ? [new(Describe(france), null), .. found.Take(most - 1)] : [.. found];
    }

    /// <inheritdoc/>
    public IReadOnlyList<Territory> Named(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        if (TerritoryId.TryParse(typed.Trim(), out var id))
        {
            return Find(id) is { } itself ? [itself] : [];
        }

        if (CommuneCode.TryParse(typed, out var code) && official.RowOfTodayOrBefore(code.Value) is >= 0 and var row)
        {
            return [Find(TerritoryId.Commune(official.Communes.Codes[row]))!];
        }

        return IsFrance(typed) ? [Describe(france)] : [.. now.Suggestions.Value.Named(typed).Select(named => Find(named)!)];
    }

    /// <inheritdoc/>
    public bool Contains(TerritoryId outer, TerritoryId inner)
    {
        ArgumentNullException.ThrowIfNull(outer);
        ArgumentNullException.ThrowIfNull(inner);
        if (outer == inner || outer == TerritoryId.France)
        {
            return true;
        }

        if (GroupingOf(outer) is not { } around)
        {
            return false;
        }

        return inner.Kind is TerritoryKind.Commune
            ? official.Communes.RowOf(inner.Code) is >= 0 and var row && around.Holds(row)
            : GroupingOf(inner) is { } within && around.Holds(within);
    }

    /// <inheritdoc/>
    public IReadOnlyList<CommuneCode> CommunesOf(TerritoryId id) =>
        id == TerritoryId.France ? official.Communes.Codes : [.. RowsOf(id).Select(row => official.Communes.Codes[row])];

    /// <inheritdoc/>
    public IReadOnlyList<Territory> Around(TerritoryId id)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (id == TerritoryId.France || RowsOf(id) is not [var any, ..])
        {
            return [];
        }

        return
        [
            .. official
                .Holding(any)
                .Concat(now.Perimeters)
                .Where(grouping => grouping.Id != id && Contains(grouping.Id, id))
                .OrderBy(grouping => grouping.Id.Kind is TerritoryKind.Perimetre)
                .ThenBy(grouping => grouping.Rows.Length)
                .Select(Describe),
        ];
    }

    /// <summary>The rows of the communes of a territory, in increasing order; empty when it is unknown.</summary>
    internal IReadOnlyList<int> RowsOf(TerritoryId id)
    {
        if (id.Kind is not TerritoryKind.Commune)
        {
            return GroupingOf(id)?.Rows ?? [];
        }

        var row = official.Communes.RowOf(id.Code);
        return row < 0 ? [] : [row];
    }

    /// <summary>The territories just within one: régions of France, départements of a région, EPCI of a département, communes of an EPCI.</summary>
    internal IReadOnlyList<Territory> Within(TerritoryId id)
    {
        var rows = RowsOf(id).ToHashSet();
        Grouping[]? parts = id.Kind switch
        {
            TerritoryKind.Pays => official.Regions,
            TerritoryKind.Region => official.Departements,
            TerritoryKind.Departement => official.Epcis,
            TerritoryKind.Perimetre when rows.Count > MostCommunesListed => official.Departements,
            TerritoryKind.Commune => [],
            _ => null,
        };
        var within = parts is null
            ? rows.Select(row => Find(TerritoryId.Commune(official.Communes.Codes[row]))!)
            : parts.Where(part => part.Population > 0 && part.Rows.Any(rows.Contains)).Select(Describe);
        return [.. within.OrderBy(part => part.Name, StringComparer.Create(French, CompareOptions.None))];
    }

    /// <summary>Every territory of a kind, in the order of their codes.</summary>
    internal IEnumerable<TerritoryId> Every(TerritoryKind kind) =>
        kind switch
        {
            TerritoryKind.Pays => [TerritoryId.France],
            TerritoryKind.Commune => official.Communes.Codes.Select(TerritoryId.Commune),
            TerritoryKind.Perimetre => now.Perimeters.Select(perimeter => perimeter.Id).OrderBy(id => id.Code, StringComparer.Ordinal),
            _ => official
                .Groupings.Where(grouping => grouping.Id.Kind == kind)
                .Select(grouping => grouping.Id)
                .OrderBy(id => id.Code, StringComparer.Ordinal),
        };

    /// <summary>Where the communes of a territory lie; those of which nothing is known are missing.</summary>
    internal IReadOnlyList<GeoPosition> PlacesOf(TerritoryId id) => [.. RowsOf(id).Select(row => now.Positions[row]).OfType<GeoPosition>()];

    /// <summary>Codes of the départements that a territory touches.</summary>
    internal IReadOnlyCollection<string> DepartementsOf(TerritoryId id) =>
        RowsOf(id)
            .Select(row => official.Communes.Departements[row])
            .Distinct()
            .Select(number => official.Departements[number].Id.Code)
            .ToHashSet();

    /// <summary>Whether this is the INSEE code of a commune of today or of one that merged.</summary>
    internal bool IsCommuneCode(string text) => CommuneCode.TryParse(text, out var code) && official.RowOfTodayOrBefore(code.Value) >= 0;

    /// <summary>From now on some communes are known exactly.</summary>
    internal void Locate(IEnumerable<(int Row, double Latitude, double Longitude)> exact) =>
        Change(before => before with { Positions = before.Positions.With(exact) });

    /// <summary>From now on these are the perimeters of one's own.</summary>
    internal void Draw(IEnumerable<Grouping> perimeters)
    {
        Grouping[] drawn = [.. perimeters.OrderBy(perimeter => perimeter.Name, StringComparer.Create(French, CompareOptions.None))];
        Change(before => before with { Perimeters = drawn, Suggestions = new(() => official.Suggestions.Value.With(drawn)) });
    }

    private void Change(Func<Changeable, Changeable> change)
    {
        lock (changing)
        {
            now = change(now) with { Version = now.Version + 1, Described = new() };
        }
    }

    private static bool IsFrance(string typed) => PlaceWords.Of(typed) == " france";

    private Grouping? GroupingOf(TerritoryId id) =>
        id.Kind switch
        {
            TerritoryKind.Pays => id == TerritoryId.France ? france : null,
            TerritoryKind.Perimetre => Array.Find(now.Perimeters, perimeter => perimeter.Id == id),
            _ => official.Find(id),
        };

    private Territory Describe(Grouping grouping)
    {
        var state = now;
        return state.Described.GetOrAdd(
            grouping.Id,
            _ => new(grouping.Id, grouping.Name, state.Positions.Middle(grouping.Rows), grouping.Population, grouping.Context)
        );
    }

    private sealed record Changeable(int Version, Positions Positions, Grouping[] Perimeters, Lazy<Suggestions> Suggestions)
    {
        /// <summary>Territories asked for since the last change: the middle of a région is that of thousands of communes.</summary>
        public ConcurrentDictionary<TerritoryId, Territory> Described { get; init; } = new();
    }
}
