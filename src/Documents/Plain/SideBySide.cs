using Maillage.Documents.Markup;
using Maillage.TextAnalysis;

namespace Maillage.Documents.Plain;

/// <summary>Two columns that a layout set side by side with spaces: « Ce qui marche        Ce qui coince ».</summary>
/// <remarks>Read as a table: the first line heads the columns when it carries no bullet, then all that stands left, then all that stands right.</remarks>
internal static class SideBySide
{
    private const int Gap = 3; // spaces that part two columns
    private const int Fewest = 3; // lines with words on both sides
    private const int Slack = 2; // columns by which a line may be out of place

    /// <summary>How many lines from one on stand in two columns; 0 when these do not.</summary>
    public static int Length(List<Line> lines, int first, string source)
    {
        var column = RightColumn(lines[first], source);
        if (column == 0)
        {
            return 0;
        }

        var (both, length) = (0, 0);
        for (var index = first; index < lines.Count && lines[index].Kind is LineKind.Words or LineKind.Bullet; index++)
        {
            var right = RightColumn(lines[index], source, column);
            var isRight = right > 0 ? Math.Abs(right - column) <= Slack : lines[index].Indent >= column - Slack;
            if (!isRight && (right > 0 || lines[index].Width > column - 1))
            {
                break;
            }

            both += right > 0 ? 1 : 0;
            length = isRight ? index - first + 1 : length;
        }

        return both >= Fewest ? length : 0;
    }

    /// <summary>Adds the two columns as a table.</summary>
    public static void Read(List<Line> lines, string source, StructureBuilder builder)
    {
        var column = RightColumn(lines[0], source);
        var heads = lines[0].Kind is LineKind.Words ? 1 : 0;
        builder.BeginTable();
        if (heads > 0)
        {
            AddRow(lines[..1], isHeader: true);
        }

        AddRow(lines[heads..], isHeader: false);
        builder.EndTable();

        void AddRow(List<Line> row, bool isHeader)
        {
            builder.BeginRow();
            builder.BeginCell(isHeader);
            AddCell(row.Select(line => LeftOf(line, column, source)), source, builder);
            builder.BeginCell(isHeader);
            AddCell(row.Select(line => RightOf(line, column, source)), source, builder);
        }
    }

    private static void AddCell(IEnumerable<(int Start, int End)> pieces, string source, StructureBuilder builder)
    {
        var (kind, words) = (BlockKind.Paragraph, new MappedText());
        foreach (var (start, end) in pieces.Where(piece => piece.End > piece.Start))
        {
            var piece = new MappedText().Append(source.AsSpan(start, end - start), start);
            var bullet = Bullets.Length(piece);
            if (words.Length > 0 && bullet == 0 && kind is BlockKind.ListItem && char.IsLower(source[start]))
            {
                words.Append(' ', -1).Append(source.AsSpan(start, end - start), start); // the layout broke this item
                continue;
            }

            Add();
            kind = bullet > 0 ? BlockKind.ListItem : BlockKind.Paragraph;
            words = new MappedText().Append(source.AsSpan(start + bullet, end - start - bullet), start + bullet);
        }

        Add();

        void Add()
        {
            if (words.Length > 0)
            {
                builder.Add(kind, 0, Inline.Clean(words).Text);
            }
        }
    }

    private static (int Start, int End) LeftOf(Line line, int column, string source) =>
        RightStart(line, source, column) is > 0 and var right ? Trimmed(line.Opening, right, source)
        : line.Indent >= column - Slack ? (line.End, line.End)
        : (line.Opening, line.End);

    private static (int Start, int End) RightOf(Line line, int column, string source) =>
        RightStart(line, source, column) is > 0 and var right ? (right, line.End)
        : line.Indent >= column - Slack ? (line.Opening, line.End)
        : (line.End, line.End);

    private static (int Start, int End) Trimmed(int start, int end, string source)
    {
        while (end > start && source[end - 1] == ' ')
        {
            end--;
        }

        return (start, end);
    }

    private static int RightColumn(Line line, string source, int expected = 0) =>
        line.Kind is LineKind.Words or LineKind.Bullet && RightStart(line, source, expected) is > 0 and var start
            ? line.Indent + start - line.Opening
            : 0;

    // Where the words of the second column begin: after the last wide gap, or at a bullet where the column is expected; 0 without any.
    private static int RightStart(Line line, string source, int expected)
    {
        var there = line.Opening + expected - line.Indent;
        if (expected > 0 && there > line.Opening && there < line.End && source[there - 1] == ' ' && Bullets.IsBullet(source[there]))
        {
            return there;
        }

        var words = source.AsSpan(line.Opening, line.End - line.Opening);
        var gap = words.LastIndexOf("   ");
        return gap <= 0 || line.Opening == line.Start && words[..gap].Trim().IsEmpty ? 0 : line.Opening + gap + Gap;
    }
}
