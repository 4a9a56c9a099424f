namespace Maillage.TextAnalysis;

/// <summary>What stands under what: headings, lines that introduce a list, items with items below, columns under their header.</summary>
internal sealed class Outline
{
    private const int LongestLead = 160;
    private const int Deepest = 12; // levels kept when a page cuts a list

    private readonly StructuredText source;
    private readonly int[] parents;
    private readonly bool[] leads;
    private readonly Dictionary<int, (int Table, (int Block, int Rank)[] Path)> unfinished = [];

    /// <summary>Reads the outline in one pass over the blocks.</summary>
    internal Outline(StructuredText source)
    {
        this.source = source;
        parents = new int[source.Blocks.Count];
        leads = new bool[source.Blocks.Count];
        var path = new Stack<(int Block, int Rank)>();
        var headers = new Dictionary<(int Table, int Column), int>();
        var cell = default(CellPosition);
        for (var block = 0; block < source.Blocks.Count; block++)
        {
            var here = source.Blocks[block].Cell;
            if (here != cell)
            {
                LeaveCell(cell, path);
                cell = here;
                EnterCell(block, path, headers);
            }

            Place(block, path);
            if (here is { IsHeader: true })
            {
                headers[(here.Table, here.Column)] = block;
            }
        }
    }

    /// <summary>Whether other blocks stand under this one.</summary>
    internal bool IsLead(int block) => leads[block];

    /// <summary>What a block stands under, nearest first.</summary>
    internal IEnumerable<int> Above(int block)
    {
        for (var (at, steps) = (parents[block], 0); at >= 0 && steps < 12; at = parents[at], steps++)
        {
            yield return at;
        }
    }

    // Ranks: headings by level (1 to 9), a line that introduces 50, a cell's header 60, list items 100 + depth.
    private void Place(int block, Stack<(int Block, int Rank)> path)
    {
        var rank = RankOf(block);
        while (path.Count > 0 && path.Peek().Rank >= rank)
        {
            path.Pop();
        }

        parents[block] = path.Count > 0 ? path.Peek().Block : -1;
        if (path.Count > 0)
        {
            leads[path.Peek().Block] = true;
        }

        if (rank < int.MaxValue)
        {
            path.Push((block, rank));
        }
    }

    private int RankOf(int block)
    {
        var here = source.Blocks[block];
        return here.Kind switch
        {
            BlockKind.Heading => Math.Clamp(here.Level, 1, 9),
            BlockKind.ListItem => 100 + here.Level,
            _ => Introduces(block) ? (here.Cell is null ? 50 : 70) : int.MaxValue,
        };
    }

    // A short line without a full stop, right before items or ending with a colon, says what they are.
    private bool Introduces(int block)
    {
        var here = source.Blocks[block];
        var (start, end) = Spans.Trim(source.Text, here.Start, here.End);
        if (end - start is 0 or > LongestLead)
        {
            return false;
        }

        var asks = source.Text.AsSpan(start).StartsWith("Comment ");
        return source.Text[end - 1] is ':' || ((source.Text[end - 1] is not '.' || asks) && IsBeforeItem(block));
    }

    private bool IsBeforeItem(int block) =>
        block + 1 < source.Blocks.Count
        && source.Blocks[block + 1] is { Kind: BlockKind.ListItem } next
        && next.Cell == source.Blocks[block].Cell;

    private void LeaveCell(CellPosition? cell, Stack<(int Block, int Rank)> path)
    {
        if (cell is { IsHeader: false })
        {
            unfinished[cell.Column] = (cell.Table, [.. path.Where(step => step.Rank > 60).Reverse().Take(Deepest)]);
        }

        while (path.Count > 0 && path.Peek().Rank >= 50)
        {
            path.Pop();
        }
    }

    private void EnterCell(int block, Stack<(int Block, int Rank)> path, Dictionary<(int Table, int Column), int> headers)
    {
        if (source.Blocks[block].Cell is not { IsHeader: false } cell)
        {
            return;
        }

        if (headers.TryGetValue((cell.Table, cell.Column), out var header))
        {
            path.Push((header, 60));
        }

        // A table cut by a page goes on in the next one: its first items stand under what came before.
        if (
            source.Blocks[block] is { Kind: BlockKind.ListItem, Level: > 0 }
            && unfinished.TryGetValue(cell.Column, out var before)
            && before.Table >= cell.Table - 1
        )
        {
            foreach (var step in before.Path)
            {
                path.Push(step);
            }
        }
    }
}
