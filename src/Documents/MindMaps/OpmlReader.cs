using System.Xml.Linq;

namespace Maillage.Documents.MindMaps;

/// <summary>Reads outlines (OPML 2.0): titles, items at their depth, notes, links.</summary>
internal static class OpmlReader
{
    public static ExtractedDocument Read(DocumentInput input)
    {
        var builder = new StructureBuilder();
        var outline = new MapOutline(builder, input.Cancel);
        var root = BoundedXml.Load(input.Bytes.ToArray(), input);
        var title = root.Child("head").Child("title")?.Value;
        var top = root.Child("body")?.Children("outline").ToList() ?? [];
        var hasTitle = !string.IsNullOrWhiteSpace(title) && !(top is [var only] && Words(only) == title);
        if (hasTitle)
        {
            outline.Node(0, "head title", title!);
        }

        for (var index = 0; index < top.Count; index++)
        {
            // A single root is the title; several are its branches.
            Write(top[index], hasTitle || top.Count > 1 ? 1 : 0, $"{index + 1}", outline);
        }

        return builder.Build(DocumentFormat.Opml, title);
    }

    private static void Write(XElement item, int depth, string path, MapOutline outline)
    {
        outline.Node(depth, $"outline {path}", Words(item));
        outline.Note(item.Value("_note") ?? "");
        outline.Link(item.Value("url") ?? item.Value("htmlUrl"));
        var number = 0;
        foreach (var child in item.Children("outline"))
        {
            Write(child, depth + 1, $"{path}.{++number}", outline);
        }
    }

    private static string Words(XElement item) => item.Value("text") ?? item.Value("title") ?? "";
}
