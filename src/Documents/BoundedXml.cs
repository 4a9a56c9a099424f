using System.Xml;
using System.Xml.Linq;

namespace Maillage.Documents;

/// <summary>XML from strangers: no document type, no entities, nothing fetched, not too deep.</summary>
internal static class BoundedXml
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <exception cref="UnreadableDocumentException">Not XML, with a document type, or too deep.</exception>
    public static XElement Load(byte[] bytes, DocumentInput input)
    {
        Check(bytes, input);
        using var reader = XmlReader.Create(new MemoryStream(bytes), Settings);
        return XElement.Load(reader, LoadOptions.PreserveWhitespace);
    }

    /// <summary>Reads all of it and keeps nothing: for what another reader will parse again.</summary>
    /// <exception cref="UnreadableDocumentException">Not XML, with a document type, or too deep.</exception>
    public static void Check(byte[] bytes, DocumentInput input)
    {
        try
        {
            CheckDepth(bytes, input);
        }
        catch (XmlException broken)
        {
            // The reader has one exception for all; only its words tell a document type from a missing tag.
            throw new UnreadableDocumentException(
                broken.Message.Contains("DTD", StringComparison.Ordinal) ? "document.xml-dtd" : "document.corrupted"
            );
        }
    }

    /// <summary>The value of an attribute by its local name, whatever its namespace.</summary>
    public static string? Value(this XElement element, string attribute)
    {
        foreach (var candidate in element.Attributes())
        {
            if (candidate.Name.LocalName == attribute)
            {
                return candidate.Value;
            }
        }

        return null;
    }

    /// <summary>Children by local name.</summary>
    public static IEnumerable<XElement> Children(this XElement element, string name) =>
        element.Elements().Where(child => child.Name.LocalName == name);

    /// <summary>First child by local name.</summary>
    public static XElement? Child(this XElement? element, string name) =>
        element?.Elements().FirstOrDefault(child => child.Name.LocalName == name);

    private static void CheckDepth(byte[] bytes, DocumentInput input)
    {
        using var reader = XmlReader.Create(new MemoryStream(bytes), Settings);
        while (reader.Read())
        {
            input.Cancel.ThrowIfCancellationRequested();
            if (reader.Depth > input.Limits.MaxDepth)
            {
                throw new UnreadableDocumentException("document.too-deep", input.Limits.MaxDepth);
            }
        }
    }
}
