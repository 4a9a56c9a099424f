using Maillage.Documents.Markup;
using Maillage.TextAnalysis;

namespace Maillage.Documents.Plain;

/// <summary>A table of Markdown: cells between upright bars, the line of dashes under its header.</summary>
internal static class PipeTable
{
    public static void Read(List<Line> lines, string source, StructureBuilder builder)
    {
        var hasHeader = lines.Count > 1 && IsSeparator(source.AsSpan(lines[1].Start, lines[1].End - lines[1].Start));
        builder.BeginTable();
        for (var row = 0; row < lines.Count; row++)
        {
            var words = source.AsSpan(lines[row].Start, lines[row].End - lines[row].Start);
            if (!IsSeparator(words))
            {
                builder.BeginRow();
                Cells(lines[row], source, builder, isHeader: hasHeader && row == 0);
            }
        }

        builder.EndTable();
    }

    private static void Cells(Line line, string source, StructureBuilder builder, bool isHeader)
    {
        var start = line.Start + 1;
        while (start < line.End)
        {
            var end = EndOfCell(source, start, line.End);
            builder.BeginCell(isHeader);
            builder.Add(BlockKind.Paragraph, 0, Inline.Clean(new MappedText().Append(source.AsSpan(start, end - start), start)).Text);
            start = end + 1;
        }
    }

    private static int EndOfCell(string source, int start, int end)
    {
        var at = start;
        while (at < end && (source[at] != '|' || source[at - 1] == '\\'))
        {
            at++;
        }

        return at;
    }

    private static bool IsSeparator(ReadOnlySpan<char> words) => words.Contains('-') && words.IndexOfAnyExcept("|-: ") < 0;
}
