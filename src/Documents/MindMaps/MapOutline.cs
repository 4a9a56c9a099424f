using Maillage.Documents.Markup;
using Maillage.TextAnalysis;

namespace Maillage.Documents.MindMaps;

/// <summary>Writes a mind map down: its centre as the title, each node an item at its depth, notes below their node.</summary>
internal sealed class MapOutline(StructureBuilder builder, CancellationToken cancel)
{
    /// <param name="depth">Depth of the node: 0 for the centre, 1 for its branches.</param>
    /// <param name="place">The node's name in the file.</param>
    /// <param name="words">What it says: text or HTML.</param>
    public void Node(int depth, string place, string words)
    {
        cancel.ThrowIfCancellationRequested();
        builder.Place = place;
        var lines = IsHtml(words) ? Lines(words) : [words];
        builder.Add(depth == 0 ? BlockKind.Heading : BlockKind.ListItem, depth == 0 ? 1 : depth - 1, Clean(lines.FirstOrDefault("")));
        foreach (var line in lines.Skip(1))
        {
            builder.Add(BlockKind.Paragraph, 0, line);
        }
    }

    /// <summary>A note or details of the node written last.</summary>
    public void Note(string words)
    {
        foreach (var line in IsHtml(words) ? Lines(words) : [.. words.Split('\n')])
        {
            builder.Add(BlockKind.Paragraph, 0, line);
        }
    }

    /// <summary>The address that the node leads to, where it is one of the web.</summary>
    public void Link(string? address)
    {
        if (
            address is not null
            && (address.StartsWith("https://", StringComparison.Ordinal) || address.StartsWith("http://", StringComparison.Ordinal))
        )
        {
            builder.Add(BlockKind.Paragraph, 0, address);
        }
    }

    private static MappedText Clean(string words) => Inline.Clean(MappedText.Of(words)).Text;

    private static bool IsHtml(string words) => words.TrimStart().StartsWith("<html", StringComparison.OrdinalIgnoreCase);

    private List<string> Lines(string html)
    {
        var inner = new StructureBuilder();
        var structure = new HtmlStructure(inner, html, withinText: true) { KeepsOrigins = false };
        structure.Read(0, html.Length, cancel);
        structure.Finish();
        var text = inner.Build(DocumentFormat.Html).Structure;
        return [.. text.Blocks.Select(block => text.Text[block.Start..block.End])];
    }
}
