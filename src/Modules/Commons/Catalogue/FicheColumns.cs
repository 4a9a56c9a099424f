using System.Text;
using Maillage.Territories;

namespace Maillage.Commons.Catalogue;

/// <summary>
/// Every published fiche, one array for each thing that lists, facets and map need, sorted by <see cref="Spot"/>. Never changes:
/// a change makes new columns, while those who read go on with the old ones.
/// </summary>
internal sealed class FicheColumns
{
    private static long versions;
    private readonly ulong[] traits;
    private readonly Spot[] spots;
    private readonly Guid[] ids;
    private readonly long[] published;
    private readonly ushort[] statements;
    private readonly int[] searchKeys;
    private readonly Ragged<int> places;
    private readonly Ragged<byte> titles;

    private FicheColumns(FicheColumns? old, FicheEntry[] added, int[] order, TerritoryTable territories)
    {
        Territories = territories;
        traits = Gather(order, old?.traits, row => added[row].Traits);
        spots = Gather(order, old?.spots, row => added[row].Spot);
        ids = Gather(order, old?.ids, row => added[row].Id);
        published = Gather(order, old?.published, row => added[row].PublishedAt);
        statements = Gather(order, old?.statements, row => (ushort)Math.Min(added[row].Statements, ushort.MaxValue));
        searchKeys = Gather(order, old?.searchKeys, row => added[row].SearchKey);
        places = Ragged<int>.Gather(order, old?.places, row => [.. (added[row].Places ?? []).Distinct().Select(territories.Number)]);
        titles = Ragged<byte>.Gather(order, old?.titles, row => Encoding.UTF8.GetBytes(added[row].Title));
        RowsByKey = ByKey(searchKeys);
    }

    public static FicheColumns Empty { get; } = new(null, [], [], TerritoryTable.Empty);

    /// <summary>Differs between any two columns of this process.</summary>
    public long Version { get; } = Interlocked.Increment(ref versions);

    public int Count => ids.Length;

    public TerritoryTable Territories { get; }

    public ReadOnlySpan<ulong> Traits => traits;

    public ReadOnlySpan<Spot> Spots => spots;

    public ReadOnlySpan<Guid> Ids => ids;

    public ReadOnlySpan<long> Published => published;

    public ReadOnlySpan<ushort> Statements => statements;

    /// <summary>The row of each number of the full-text index; −1 for numbers that are no fiche's.</summary>
    public int[] RowsByKey { get; }

    public ReadOnlySpan<int> PlacesOf(int row) => places[row];

    public ReadOnlySpan<byte> TitleOf(int row) => titles[row];

    /// <summary>The rows that lie in a run of spots.</summary>
    public Range RowsBetween(Spot from, Spot upTo) => FirstFrom(from)..FirstFrom(upTo);

    /// <summary>These fiches with some added or replaced and others gone.</summary>
    public FicheColumns With(IReadOnlyCollection<FicheEntry> changed, IEnumerable<Guid> gone, ITerritories known)
    {
        var left = gone.Concat(changed.Select(entry => entry.Id)).ToHashSet();
        var added = changed.OrderBy(entry => entry.Spot).ThenBy(entry => entry.Id).ToArray();
        var table = Territories.With(added.SelectMany(entry => entry.Places ?? []), known);
        return new(this, added, Merge(added, left), table);
    }

    /// <summary>Both sorted, so one walk: an old row by its number, a new one by the complement of its own.</summary>
    private int[] Merge(FicheEntry[] added, HashSet<Guid> left)
    {
        var order = new List<int>(Count + added.Length);
        var next = 0;
        for (var row = 0; row < Count; row++)
        {
            if (left.Count > 0 && left.Contains(ids[row]))
            {
                continue;
            }

            while (next < added.Length && added[next].Spot.Code < spots[row].Code)
            {
                order.Add(~next++);
            }

            order.Add(row);
        }

        while (next < added.Length)
        {
            order.Add(~next++);
        }

        return [.. order];
    }

    private int FirstFrom(Spot spot)
    {
        var (low, high) = (0, spots.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = spots[middle].Code < spot.Code ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static T[] Gather<T>(int[] order, T[]? old, Func<int, T> added)
    {
        var column = new T[order.Length];
        for (var row = 0; row < order.Length; row++)
        {
            column[row] = order[row] >= 0 ? old![order[row]] : added(~order[row]);
        }

        return column;
    }

    private static int[] ByKey(int[] keys)
    {
        var rows = new int[keys.Length == 0 ? 1 : keys.Max() + 1];
        Array.Fill(rows, -1);
        for (var row = 0; row < keys.Length; row++)
        {
            rows[keys[row]] = row;
        }

        rows[0] = -1; // 0 says "not in the index"
        return rows;
    }
}
