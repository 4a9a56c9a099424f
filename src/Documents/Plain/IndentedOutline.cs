namespace Maillage.Documents.Plain;

/// <summary>A mind map pasted as text: lines that only tabs order, without bullets.</summary>
internal static class IndentedOutline
{
    private const int Fewest = 8;

    /// <summary>The lines, those behind tabs as items, when most of the text is so; else as they were.</summary>
    public static List<Line> Read(List<Line> lines, string source)
    {
        var words = lines.FindAll(line => line.Kind is LineKind.Words);
        var behindTabs = words.Count(line => IsBehindTabs(line, source));
        return behindTabs < Fewest || behindTabs * 10 < words.Count * 7
            ? lines
            : lines.ConvertAll(line =>
                line.Kind is LineKind.Words && IsBehindTabs(line, source) ? line with { Kind = LineKind.Bullet, Sign = '\t' } : line
            );
    }

    private static bool IsBehindTabs(Line line, string source) => line.Indent > 0 && line.Opening > 0 && source[line.Opening - 1] == '\t';
}
