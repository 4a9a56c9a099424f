namespace Maillage.Documents.Writing;

/// <summary>A node of a document seen as a tree: titles hold what stands below them, tables hold their rows, rows their columns.</summary>
public sealed class MapNode(string text, string note = "")
{
    private const string Between = " · ";
    private const int ShortHead = 8;

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
        // What comes before the first title belongs to the whole.
        var first = document.Blocks.TakeWhile(block => block is not HeadingToWrite).ToList();
        var about = first.Select(Words).Prepend(document.Subtitle).Where(words => words.Length > 0);
        var root = new MapNode(document.Title, string.Join(Between, about));
        var open = new Stack<(int Level, MapNode Node)>([(0, root)]);
        foreach (var block in document.Blocks.Skip(first.Count))
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
                    Add(under, table, row);
                }

                break;
        }
    }

    private static void Add(MapNode under, TableToWrite table, RowToWrite row)
    {
        var head = string.Join(' ', row.Cells[0].Select(phrase => phrase.Text));
        if (table.IsFacts)
        {
            // An hour says nothing alone.
            var others = string.Join(Between, row.Cells.Skip(1).SelectMany(cell => cell).Select(phrase => phrase.Text));
            _ = head.Length > ShortHead ? under.Add(head, others) : under.Add($"{head}{Between}{others}");
            return;
        }

        var node = under.Add(head);
        for (var column = 1; column < row.Cells.Count; column++)
        {
            var holder = row.Cells[column].Count > 0 && table.Header.Count > 2 ? node.Add(table.Header[column]) : node;
            foreach (var phrase in row.Cells[column])
            {
                holder.Add(phrase.Text, phrase.Note);
            }
        }
    }

    private static string Words(BlockToWrite block) =>
        block switch
        {
            ParagraphToWrite { Phrase.Text: var text } => text,
            ItemToWrite { Phrase.Text: var text } => text,
            _ => "",
        };

    private MapNode Add(string words, string beside = "")
    {
        var node = new MapNode(words, beside);
        children.Add(node);
        return node;
    }
}
