using Maillage.Documents.Markup;

namespace Maillage.Documents.Plain;

/// <summary>Lines whose cells a tab separates, plain or in HTML: what a spreadsheet or a converter of PDF leaves in a text.</summary>
internal static class TabTable
{
    public static void Read(List<Line> lines, string source, StructureBuilder builder, CancellationToken cancel)
    {
        var html = new HtmlStructure(builder, source, withinText: true);
        builder.BeginTable();
        foreach (var line in lines)
        {
            cancel.ThrowIfCancellationRequested();
            builder.BeginRow();
            var start = line.Opening;
            while (start <= line.End)
            {
                var tab = source.AsSpan(start, line.End - start).IndexOf('\t');
                var end = tab < 0 ? line.End : start + tab;
                builder.BeginCell(isHeader: false);
                html.Read(start, end, cancel);
                html.Reset();
                start = end + 1;
            }
        }

        html.Finish();
        builder.EndTable();
    }
}
