using Maillage.Territories.Suggest;

namespace Maillage.Territories;

/// <summary>A name or code that is not, or no longer, a commune's own: delegated, associated, merged, arrondissement.</summary>
/// <param name="Code">Its INSEE code; that of today's commune for a seat that kept it.</param>
/// <param name="Name">Its name; empty when only the code is remembered.</param>
/// <param name="Row">The row of today's commune.</param>
internal sealed record FormerCommune(string Code, string Name, int Row);

/// <summary>All that has an official code in France this year. Immutable.</summary>
internal sealed class OfficialTerritories
{
    private readonly Dictionary<TerritoryId, Grouping> groupings;
    private readonly Lazy<GroupingsByRow> byRow;

    public OfficialTerritories(CommuneColumns communes, GroupingTables tables, FormerCommune[] former)
    {
        (Communes, Former) = (communes, former);
        (Epcis, Departements, Regions) = (tables.Epcis, tables.Departements, tables.Regions);
        Groupings = [.. Epcis, .. Departements, .. Regions];
        groupings = Groupings.ToDictionary(grouping => grouping.Id);
        byRow = new(() => new(Groupings, communes.Count));
        Suggestions = new(() => new(this));
    }

    public CommuneColumns Communes { get; }
    public Grouping[] Epcis { get; }
    public Grouping[] Departements { get; }
    public Grouping[] Regions { get; }
    public Grouping[] Groupings { get; }
    public FormerCommune[] Former { get; }

    /// <summary>What typed letters suggest among them; made when first asked for.</summary>
    public Lazy<Suggestions> Suggestions { get; }

    /// <summary>The EPCI, département or région with this code; null when there is none.</summary>
    public Grouping? Find(TerritoryId id) => groupings.GetValueOrDefault(id);

    /// <summary>The EPCI, département and région of a commune, by its row.</summary>
    public IEnumerable<Grouping> Holding(int row) => byRow.Value[row];

    /// <summary>The row of the commune with this code, or of the one that it merged into; negative when there is none.</summary>
    public int RowOfTodayOrBefore(string code)
    {
        var row = Communes.RowOf(code);
        return row >= 0 ? row : Array.Find(Former, former => former.Code == code)?.Row ?? -1;
    }

    public Grouping DepartementOf(int row) => Departements[Communes.Departements[row]];

    /// <summary>The région of a département; null for the two lands where nobody votes.</summary>
    public Grouping? RegionOf(Grouping departement) =>
        departement.Rows is [var any, ..] ? Array.Find(Regions, region => region.Holds(any)) : null;
}

/// <summary>EPCI, départements and régions, each ordered by code.</summary>
internal sealed record GroupingTables(Grouping[] Epcis, Grouping[] Departements, Grouping[] Regions);
