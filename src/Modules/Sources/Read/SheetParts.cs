using Maillage.TextAnalysis;

namespace Maillage.Sources.Read;

/// <summary>Puts the blocks that are shown together into one part: the items of a list, the cells of a table.</summary>
internal static class SheetParts
{
    public static IReadOnlyList<SheetPart> Of(IReadOnlyList<SheetBlock> blocks)
    {
        var parts = new List<SheetPart>();
        var (from, page) = (0, (int?)null);
        for (var next = 1; next <= blocks.Count; next++)
        {
            if (next < blocks.Count && BelongTogether(blocks[next - 1].Block, blocks[next].Block))
            {
                continue;
            }

            var here = blocks[from].Block.Page;
            parts.Add(new([.. blocks.Skip(from).Take(next - from)], here == page ? null : here));
            (from, page) = (next, blocks[next - 1].Block.Page ?? here);
        }

        return parts;
    }

    private static bool BelongTogether(TextBlock one, TextBlock next) =>
        one.Cell is { } cell
            ? next.Cell?.Table == cell.Table
            : next.Cell is null && one.Kind is BlockKind.ListItem && next.Kind is BlockKind.ListItem;
}
