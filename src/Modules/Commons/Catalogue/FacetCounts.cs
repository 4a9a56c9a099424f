using System.Numerics;
using Maillage.Commons.Contracts;
using Maillage.Territories;

namespace Maillage.Commons.Catalogue;

/// <summary>How many fiches match, and how many would for each choice of each facet, all other facets kept.</summary>
internal sealed class FacetCounts
{
    private readonly FicheColumns columns;
    private readonly int[] traits = new int[64];
    private readonly int[] territories;
    private Corners? corners;
    private readonly int[] seen; // the last row counted for each territory: a fiche of two communes counts once for their région

    private FacetCounts(FicheColumns columns)
    {
        this.columns = columns;
        territories = new int[columns.Territories.Count];
        seen = new int[columns.Territories.Count];
    }

    /// <summary>Fiches that match everything.</summary>
    public int Total { get; private set; }

    /// <summary>Fiches that match and can be shown on the map.</summary>
    public int Located => traits[BitOperations.TrailingZeroCount(Traits.Located)];

    /// <summary>The smallest part of the map that shows all that matches; null when nothing has a position.</summary>
    public GeoBox? Zone { get; private set; }

    /// <summary>Counts in one pass.</summary>
    /// <remarks>A fiche that misses one facet only still counts among that facet's own choices. Time: O(fiches × their traits).</remarks>
    public static FacetCounts Of(FicheColumns columns, Selection selection)
    {
        var counts = new FacetCounts(columns);
        for (var row = 0; row < columns.Count; row++)
        {
            counts.Count(row, selection.Misses(row));
        }

        counts.Zone = counts.corners?.Box();
        return counts;
    }

    public int this[FicheKind kind] => Of(Traits.Bit(kind));

    public int this[College college] => Of(Traits.Bit(college));

    public int this[ContributionKind statement] => Of(Traits.Bit(statement));

    public int OfTheme(ulong bit) => Of(bit);

    public int this[TerritoryId territory] => columns.Territories.Number(territory) is >= 0 and var number ? territories[number] : 0;

    /// <summary>Every territory that would give at least one fiche.</summary>
    public IEnumerable<(TerritoryId Id, int Count)> Territories =>
        territories.Index().Where(t => t.Item > 0).Select(t => (columns.Territories[t.Index], t.Item));

    private int Of(ulong bit) => traits[BitOperations.TrailingZeroCount(bit)];

    private void Count(int row, int missed)
    {
        if (missed == 0)
        {
            Total++;
            corners = columns.Spots[row] == Spot.Nowhere ? corners : Corners.With(corners, columns.Spots[row]);
            Add(columns.Traits[row]);
            AddPlaces(row);
        }
        else if (missed == Selection.Bit(Facet.Territory))
        {
            AddPlaces(row);
        }
        else if (BitOperations.IsPow2(missed))
        {
            Add(columns.Traits[row] & Traits.Mask((Facet)BitOperations.TrailingZeroCount(missed)));
        }
    }

    private void Add(ulong bits)
    {
        for (; bits != 0; bits &= bits - 1)
        {
            traits[BitOperations.TrailingZeroCount(bits)]++;
        }
    }

    private void AddPlaces(int row)
    {
        foreach (var place in columns.PlacesOf(row))
        {
            foreach (var territory in columns.Territories.Around(place))
            {
                if (seen[territory] != row + 1)
                {
                    seen[territory] = row + 1;
                    territories[territory]++;
                }
            }
        }
    }

    /// <summary>A rectangle of the web map, in steps of <see cref="Spot"/>.</summary>
    private readonly record struct Corners(uint West, uint North, uint East, uint South)
    {
        public static Corners With(Corners? before, Spot spot) =>
            before is { } box
                ? new(Math.Min(box.West, spot.X), Math.Min(box.North, spot.Y), Math.Max(box.East, spot.X), Math.Max(box.South, spot.Y))
                : new(spot.X, spot.Y, spot.X, spot.Y);

        public GeoBox Box()
        {
            var (start, end) = (Spot.Of(West, North), Spot.Of(East, South));
            return new(start.Longitude, end.Latitude, end.Longitude, start.Latitude);
        }
    }
}
