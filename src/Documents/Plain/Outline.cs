namespace Maillage.Documents.Plain;

/// <summary>How deep an item is in a text: by its indentation, and by its sign among those that stand at the same one.</summary>
internal sealed class Outline
{
    private readonly List<(int Indent, char Sign)> open = [];

    public void Clear() => open.Clear();

    public int Item(int indent, char sign)
    {
        while (open.Count > 0 && open[^1].Indent > indent)
        {
            open.RemoveAt(open.Count - 1);
        }

        var same = open.FindLastIndex(level => level.Indent == indent && level.Sign == sign);
        if (same >= 0)
        {
            open.RemoveRange(same + 1, open.Count - same - 1);
        }
        else
        {
            open.Add((indent, sign));
        }

        return open.Count - 1;
    }
}
