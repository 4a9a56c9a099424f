using System.Text.Json;
using System.Xml.Linq;
using Maillage.Documents.Archives;

namespace Maillage.Documents.MindMaps;

/// <summary>Reads XMind maps: today's <c>content.json</c>, or the <c>content.xml</c> of before 2020.</summary>
internal static class XmindReader
{
    public static ExtractedDocument Read(DocumentInput input)
    {
        var builder = new StructureBuilder();
        var outline = new MapOutline(builder, input.Cancel);
        using var zip = BoundedZip.Open(input.Bytes, input.Limits);
        if (zip.Find("content.json", input.Cancel) is { } json)
        {
            ReadJson(json, input, outline);
        }
        else
        {
            var xml = zip.Find("content.xml", input.Cancel) ?? throw new UnreadableDocumentException("document.corrupted");
            ReadXml(BoundedXml.Load(xml, input), outline);
        }

        return builder.Build(DocumentFormat.Xmind);
    }

    private static void ReadJson(byte[] json, DocumentInput input, MapOutline outline)
    {
        try
        {
            using var sheets = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = input.Limits.MaxDepth });
            foreach (var sheet in Elements(sheets.RootElement))
            {
                if (Property(sheet, "rootTopic") is { ValueKind: JsonValueKind.Object } root)
                {
                    WriteJson(root, 0, outline);
                }
            }
        }
        catch (JsonException)
        {
            throw new UnreadableDocumentException("document.corrupted");
        }
    }

    private static void WriteJson(JsonElement topic, int depth, MapOutline outline)
    {
        outline.Node(depth, $"topic {Text(topic, "id")}", Text(topic, "title"));
        outline.Note(
            Property(Property(Property(topic, "notes"), "plain"), "content") is { ValueKind: JsonValueKind.String } note
                ? note.GetString()!
                : ""
        );
        outline.Link(Text(topic, "href"));
        var children = Property(topic, "children");
        foreach (var child in Elements(Property(children, "attached")).Concat(Elements(Property(children, "detached"))))
        {
            WriteJson(child, depth + 1, outline);
        }
    }

    private static JsonElement? Property(JsonElement? element, string name) =>
        element is { ValueKind: JsonValueKind.Object } found && found.TryGetProperty(name, out var value) ? value : null;

    private static string Text(JsonElement element, string name) =>
        Property(element, name) is { ValueKind: JsonValueKind.String } text ? text.GetString()! : "";

    private static JsonElement.ArrayEnumerator Elements(JsonElement? array) =>
        array is { ValueKind: JsonValueKind.Array } found ? found.EnumerateArray() : default;

    private static void ReadXml(XElement content, MapOutline outline)
    {
        foreach (var sheet in content.Children("sheet"))
        {
            foreach (var topic in sheet.Children("topic"))
            {
                WriteXml(topic, 0, outline);
            }
        }
    }

    private static void WriteXml(XElement topic, int depth, MapOutline outline)
    {
        outline.Node(depth, $"topic {topic.Value("id")}", topic.Child("title")?.Value ?? "");
        outline.Note(topic.Child("notes").Child("plain")?.Value ?? "");
        outline.Link(topic.Value("href"));
        foreach (var child in topic.Child("children")?.Children("topics").SelectMany(topics => topics.Children("topic")) ?? [])
        {
            WriteXml(child, depth + 1, outline);
        }
    }
}
