namespace Maillage.Territories;

/// <summary>For each commune, what it lies in: the lists of <see cref="Grouping"/> turned round.</summary>
internal sealed class GroupingsByRow
{
    private readonly Grouping[] groupings;
    private readonly int[] starts;
    private readonly ushort[] numbers;

    public GroupingsByRow(Grouping[] groupings, int communes)
    {
        this.groupings = groupings;
        starts = new int[communes + 1];
        foreach (var row in groupings.SelectMany(grouping => grouping.Rows))
        {
            starts[row + 1]++;
        }

        for (var row = 0; row < communes; row++)
        {
            starts[row + 1] += starts[row];
        }

        numbers = new ushort[starts[communes]];
        var next = starts[..communes];
        foreach (var (number, grouping) in groupings.Index())
        {
            Array.ForEach(grouping.Rows, row => numbers[next[row]++] = (ushort)number);
        }
    }

    public IEnumerable<Grouping> this[int row] => numbers[starts[row]..starts[row + 1]].Select(number => groupings[number]);
}
