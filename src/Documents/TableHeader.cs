using Maillage.TextAnalysis;

namespace Maillage.Documents;

/// <summary>Finds the first rows that read as headers although nothing marks them.</summary>
internal static class TableHeader
{
    private const int LongestHeader = 250;

    /// <summary>Marks the first row of the last table when it has all the columns, and short words without bullets in each.</summary>
    public static void Mark(List<TextBlock> blocks, int first)
    {
        if (blocks.Skip(first).Any(block => block.Cell!.IsHeader))
        {
            return;
        }

        var top = blocks[first].Cell!.Row;
        var end = blocks.FindIndex(first, block => block.Cell!.Row != top);
        if (end < 0 || !ReadsAsHeader(blocks.GetRange(first, end - first), Columns(blocks, first)))
        {
            return;
        }

        for (var index = first; index < end; index++)
        {
            blocks[index] = blocks[index] with { Cell = blocks[index].Cell! with { IsHeader = true } };
        }
    }

    private static int Columns(List<TextBlock> blocks, int first) => blocks.Skip(first).Max(block => block.Cell!.Column) + 1;

    private static bool ReadsAsHeader(List<TextBlock> row, int columns) =>
        columns > 1
        && row.Select(block => block.Cell!.Column).Distinct().Count() == columns
        && row.TrueForAll(block => block.Kind is not BlockKind.ListItem && block.End - block.Start <= LongestHeader);
}
