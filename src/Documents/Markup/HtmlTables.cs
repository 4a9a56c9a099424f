namespace Maillage.Documents.Markup;

/// <summary>Tables of HTML as rows and columns; a table that only lays out a page (others inside it) gives plain blocks.</summary>
internal sealed class HtmlTables(StructureBuilder builder)
{
    private const int WidestSpan = 100;

    private readonly Stack<bool> open = new(); // true: a table of data, the one whose cells count
    private readonly Dictionary<int, int> rowsLeft = [];
    private int column = -1;
    private bool inRow;
    private int nextTable = -1;

    private bool IsData => open.TryPeek(out var isData) && isData;

    public void Open(HtmlToken tag, string source)
    {
        switch (tag.Name)
        {
            case "table":
                OpenTable(tag, source);
                break;
            case "tr" when IsData:
                OpenRow();
                break;
            case "td" or "th" when IsData:
                OpenCell(tag, source);
                break;
        }
    }

    public void Close()
    {
        if (open.TryPop(out var isData) && isData)
        {
            builder.EndTable();
        }
    }

    public void EndAll()
    {
        while (open.Count > 0)
        {
            Close();
        }
    }

    private void OpenTable(HtmlToken tag, string source)
    {
        var isData = !builder.InTable && !HoldsTable(tag.End, source);
        open.Push(isData);
        if (isData)
        {
            builder.BeginTable();
            rowsLeft.Clear();
            inRow = false;
        }
    }

    // The next opening is looked for once, then only the gap before it: many tables stay linear.
    private bool HoldsTable(int from, string source)
    {
        if (nextTable < from)
        {
            var found = source.IndexOf("<table", from, StringComparison.OrdinalIgnoreCase);
            nextTable = found < 0 ? int.MaxValue : found;
        }

        return nextTable < int.MaxValue && source.AsSpan(from, nextTable - from).IndexOf("</table", StringComparison.OrdinalIgnoreCase) < 0;
    }

    private void OpenRow()
    {
        builder.BeginRow();
        (column, inRow) = (-1, true);
    }

    private void OpenCell(HtmlToken tag, string source)
    {
        if (!inRow)
        {
            OpenRow();
        }

        var skipped = 0;
        while (rowsLeft.TryGetValue(column + 1 + skipped, out var rows) && rows > 0)
        {
            rowsLeft[column + 1 + skipped] = rows - 1;
            skipped++;
        }

        builder.SkipCells(skipped);
        builder.BeginCell(tag.Name is "th");
        column += skipped + 1;
        Span(column, Number(tag.Attribute(source, "colspan")), Number(tag.Attribute(source, "rowspan")));
    }

    // A cell that spans columns is the first of them; the next cell stands after the last.
    private void Span(int first, int columns, int rows)
    {
        for (var spanned = first; rows > 1 && spanned < first + columns; spanned++)
        {
            rowsLeft[spanned] = rows - 1;
        }

        for (var spanned = first + 1; rows == 1 && spanned < first + columns; spanned++)
        {
            rowsLeft[spanned] = 1;
        }
    }

    private static int Number(string? attribute) =>
        int.TryParse(attribute, System.Globalization.CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 1, WidestSpan) : 1;
}
