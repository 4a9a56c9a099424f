using System.Xml.Linq;

namespace Maillage.Documents.MindMaps;

/// <summary>Reads Freeplane and FreeMind maps: nodes in text or HTML, details, notes, links.</summary>
internal static class FreeplaneReader
{
    public static ExtractedDocument Read(DocumentInput input)
    {
        var builder = new StructureBuilder();
        var outline = new MapOutline(builder, input.Cancel);
        var root = BoundedXml.Load(input.Bytes.ToArray(), input);
        foreach (var node in root.Children("node"))
        {
            Write(node, 0, outline);
        }

        return builder.Build(DocumentFormat.Freeplane);
    }

    private static void Write(XElement node, int depth, MapOutline outline)
    {
        outline.Node(depth, $"node {node.Value("ID")}", node.Value("TEXT") ?? Rich(node, "NODE") ?? "");
        foreach (var below in new[] { Rich(node, "DETAILS"), Rich(node, "NOTE") })
        {
            outline.Note(below ?? "");
        }

        outline.Link(node.Value("LINK"));
        foreach (var child in node.Children("node"))
        {
            Write(child, depth + 1, outline);
        }
    }

    private static string? Rich(XElement node, string type) =>
        node.Children("richcontent").FirstOrDefault(rich => rich.Value("TYPE") == type) is { } content
            ? content.Child("html")?.ToString(SaveOptions.DisableFormatting) ?? content.Value
            : null;
}
