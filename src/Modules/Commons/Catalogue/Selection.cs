using System.Collections;
using Maillage.Territories;

namespace Maillage.Commons.Catalogue;

/// <summary>A filter made ready for given columns: what is left of it are masks of bits.</summary>
internal sealed class Selection
{
    /// <summary>What <see cref="Misses"/> answers, beside the facets' own bits, for the words or the zone.</summary>
    private const int Elsewhere = 1 << 8;

    private readonly FicheColumns columns;
    private readonly ulong kinds;
    private readonly ulong themes;
    private readonly ulong colleges;
    private readonly ulong statements;
    private readonly bool[]? places;
    private readonly (uint West, uint North, uint East, uint South)? zone;
    private readonly BitArray? found;

    /// <param name="columns">The fiches.</param>
    /// <param name="filter">What is asked for; its words count only through <paramref name="found"/>.</param>
    /// <param name="themeBits">The themes' bits.</param>
    /// <param name="found">The rows that the words find; null when there are no words.</param>
    public Selection(FicheColumns columns, CatalogueFilter filter, ThemeBits themeBits, BitArray? found = null)
    {
        this.columns = columns;
        this.found = found;
        kinds = filter.Kinds.Aggregate(0UL, (bits, kind) => bits | Traits.Bit(kind));
        themes = filter.Themes.Aggregate(0UL, (bits, theme) => bits | themeBits.Bit(theme));
        colleges = filter.Colleges.Aggregate(0UL, (bits, college) => bits | Traits.Bit(college));
        statements = filter.Statements.Aggregate(0UL, (bits, statement) => bits | Traits.Bit(statement));
        places = filter.Territories.Count == 0 ? null : PlacesIn(filter.Territories);
        zone = filter.Zone is { } box ? Corners(box) : null;
    }

    /// <summary>The bit by which <see cref="Misses"/> names a facet.</summary>
    public static int Bit(Facet facet) => 1 << (int)facet;

    public bool Matches(int row)
    {
        var traits = columns.Traits[row];
        return Fits(traits, kinds)
            && Fits(traits, themes)
            && Fits(traits, colleges)
            && Fits(traits, statements)
            && (places is null || LiesIn(row, places))
            && IsElsewhere(row) == 0;
    }

    /// <summary>The facets whose choices a fiche does not meet: none when it matches.</summary>
    public int Misses(int row)
    {
        var traits = columns.Traits[row];
        var missed = Fits(traits, kinds) ? 0 : Bit(Facet.Kind);
        missed |= Fits(traits, themes) ? 0 : Bit(Facet.Theme);
        missed |= Fits(traits, colleges) ? 0 : Bit(Facet.College);
        missed |= Fits(traits, statements) ? 0 : Bit(Facet.Statement);
        missed |= places is null || LiesIn(row, places) ? 0 : Bit(Facet.Territory);
        return missed | IsElsewhere(row);
    }

    private static bool Fits(ulong traits, ulong wanted) => wanted == 0 || (traits & wanted) != 0;

    private bool LiesIn(int row, bool[] wanted)
    {
        foreach (var place in columns.PlacesOf(row))
        {
            if (wanted[place])
            {
                return true;
            }
        }

        return false;
    }

    private int IsElsewhere(int row)
    {
        if (found is not null && !found[row])
        {
            return Elsewhere;
        }

        return zone is null || IsInZone(columns.Spots[row]) ? 0 : Elsewhere;
    }

    private bool IsInZone(Spot spot)
    {
        var (west, north, east, south) = zone!.Value;
        return spot != Spot.Nowhere && spot.X >= west && spot.X <= east && spot.Y >= north && spot.Y <= south;
    }

    private static (uint West, uint North, uint East, uint South) Corners(GeoBox box)
    {
        var (start, end) = (Spot.At(box.North, box.West), Spot.At(box.South, box.East));
        return (start.X, start.Y, end.X, end.Y);
    }

    private bool[] PlacesIn(IReadOnlyList<TerritoryId> territories)
    {
        var table = columns.Territories;
        var wanted = territories.Select(table.Number).Where(number => number >= 0).ToHashSet();
        var everywhere = territories.Contains(TerritoryId.France);
        var inside = new bool[table.Count];
        for (var place = 0; place < inside.Length; place++)
        {
            inside[place] = everywhere || table.Around(place).Any(wanted.Contains);
        }

        return inside;
    }
}
