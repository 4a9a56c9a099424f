namespace Maillage.Commons.Catalogue;

/// <summary>Rows of different lengths, one after the other in a single array.</summary>
internal sealed class Ragged<T>
    where T : unmanaged
{
    private readonly int[] starts;
    private readonly T[] values;

    private Ragged(int[] starts, T[] values) => (this.starts, this.values) = (starts, values);

    public ReadOnlySpan<T> this[int row] => values.AsSpan(starts[row]..starts[row + 1]);

    /// <summary>Rows in a new order: an old one by its number, an added one by the complement of its own.</summary>
    public static Ragged<T> Gather(int[] order, Ragged<T>? old, Func<int, T[]> added)
    {
        var starts = new int[order.Length + 1];
        var values = new List<T>(old?.values.Length ?? 0);
        for (var row = 0; row < order.Length; row++)
        {
            values.AddRange(order[row] >= 0 ? old![order[row]] : added(~order[row]));
            starts[row + 1] = values.Count;
        }

        return new(starts, [.. values]);
    }
}
