using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Maillage.Documents.Writing;

/// <summary>Writes a document as a mind map: Freeplane's own format, and OPML for the programs that read outlines.</summary>
public static class MindMapWriter
{
    /// <summary>A map of Freeplane (<c>.mm</c>).</summary>
    public static byte[] Freeplane(DocumentToWrite document)
    {
        var number = 0;
        return Bytes(new("map", new XAttribute("version", "freeplane 1.9.13"), Freeplane(MapNode.Of(document), ref number)));
    }

    /// <summary>An outline (<c>.opml</c>, OPML 2.0).</summary>
    public static byte[] Opml(DocumentToWrite document) =>
        Bytes(
            new(
                "opml",
                new XAttribute("version", "2.0"),
                new XElement("head", new XElement("title", XmlText.Of(document.Title))),
                new XElement("body", Opml(MapNode.Of(document)))
            )
        );

    private static XElement Freeplane(MapNode node, ref int number)
    {
        var text = XmlText.Of(node.Text);
        var element = new XElement("node", new XAttribute("ID", string.Create(CultureInfo.InvariantCulture, $"ID_{++number}")));
        if (IsHtml(text))
        {
            element.Add(Rich("NODE", text)); // Freeplane would lay out what looks like a page: here it is text of a page
        }
        else
        {
            element.Add(new XAttribute("TEXT", text));
            if (text is ['=', ..])
            {
                element.Add(new XAttribute("FORMAT", "NO_FORMAT")); // Freeplane would compute it
            }
        }

        if (node.Note.Length > 0)
        {
            element.Add(Rich("DETAILS", XmlText.Of(node.Note)));
        }

        foreach (var child in node.Children)
        {
            element.Add(Freeplane(child, ref number));
        }

        return element;
    }

    private static XElement Rich(string type, string text) =>
        new(
            "richcontent",
            new XAttribute("TYPE", type),
            new XElement("html", new XElement("head"), new XElement("body", new XElement("p", text)))
        );

    private static XElement Opml(MapNode node)
    {
        var element = new XElement("outline", new XAttribute("text", Text(node.Text)));
        if (node.Note.Length > 0)
        {
            element.Add(new XAttribute("_note", Text(node.Note)));
        }

        element.Add(node.Children.Select(Opml));
        return element;
    }

    // What an outline says is HTML: words of people are not.
    private static string Text(string words) =>
        XmlText.Of(words).Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);

    private static bool IsHtml(string text) => text.TrimStart().StartsWith("<html", StringComparison.OrdinalIgnoreCase);

    private static byte[] Bytes(XElement root)
    {
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, new() { Encoding = new UTF8Encoding(false), Indent = true }))
        {
            root.Save(writer);
        }

        return bytes.ToArray();
    }
}
