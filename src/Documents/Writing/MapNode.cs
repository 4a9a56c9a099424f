namespace Maillage.Documents.Writing;

/// <summary>A node of a document seen as a tree: titles hold what stands below them, tables hold their rows, rows their columns.</summary>
public sealed class MapNode(string text, string note = "")
{
    private readonly List<MapNode> children = [];

    /// <summary>What it says.</summary>
    public string Text { get; } = text;

    /// <summary>Who said it, when; empty for nothing.</summary>
    public string Note { get; } = note;

    /// <summary>What stands below it.</summary>
    public IReadOnlyList<MapNode> Children => children;

    /// <summary>A document as a tree, its title the root. Titles that hold nothing are left out.</summary>
    public static MapNode Of(DocumentToWrite document)
    {
        var root = new MapNode(document.Title, document.Subtitle);
        var open = new Stack<(int Level, MapNode Node)>([(0, root)]);
        foreach (var block in document.Blocks)
        {
            if (block is HeadingToWrite heading)
            {
                while (open.Peek().Level >= heading.Level)
                {
                    open.Pop();
                }

                open.Push((heading.Level, open.Peek().Node.Add(heading.Text)));
            }
            else
            {
                Add(open.Peek().Node, block);
            }
        }

        return root;
    }

    private static void Add(MapNode under, BlockToWrite block)
    {
        switch (block)
        {
            case ParagraphToWrite { Phrase: var phrase }:
                under.Add(phrase.Text, phrase.Note);
                break;
            case ItemToWrite { Phrase: var phrase }:
                under.Add(phrase.Text, phrase.Note);
                break;
            case TableToWrite table:
                foreach (var row in table.Rows)
                {
                    Add(under, table.Header, row);
                }

                break;
        }
    }

    private static void Add(MapNode under, IReadOnlyList<string> header, RowToWrite row)
    {
        var head = row.Cells[0];
        var node = under.Add(string.Join(' ', head.Select(phrase => phrase.Text)), head.Count > 0 ? head[0].Note : "");
        for (var column = 1; column < row.Cells.Count; column++)
        {
            var holder = row.Cells[column].Count > 0 && header.Count > 2 ? node.Add(header[column]) : node;
            foreach (var phrase in row.Cells[column])
            {
                holder.Add(phrase.Text, phrase.Note);
            }
        }
    }

    private MapNode Add(string words, string beside = "")
    {
        var node = new MapNode(words, beside);
        children.Add(node);
        return node;
    }
}
