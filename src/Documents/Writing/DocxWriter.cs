using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Maillage.Documents.Writing;

/// <summary>Writes Word: titles by style, real lists, tables whose header rows repeat, the language and title that assistive tools ask for.</summary>
/// <remarks>Source: ECMA-376, Part 1, WordprocessingML. The same document gives the same bytes.</remarks>
public static class DocxWriter
{
    // Zip knows no moment before 1980; the same one for all makes the same bytes of the same words.
    private static readonly DateTimeOffset Stamp = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The document as a <c>.docx</c> file.</summary>
    public static byte[] Write(DocumentToWrite document)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", DocxParts.ContentTypes());
            Add(zip, "_rels/.rels", DocxParts.Relations());
            Add(zip, "docProps/core.xml", DocxParts.Core(document));
            Add(zip, "word/document.xml", new DocxBody(document).Write());
            Add(zip, "word/styles.xml", DocxLook.Styles(document.Language));
            Add(zip, "word/numbering.xml", DocxLook.Numbering());
            Add(zip, "word/settings.xml", DocxParts.Settings(document.Language));
            Add(zip, "word/footer1.xml", DocxParts.Footer(document.Title));
            Add(zip, "word/_rels/document.xml.rels", DocxParts.DocumentRelations());
        }

        return bytes.ToArray();
    }

    private static void Add(ZipArchive zip, string name, XElement root)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = Stamp;
        using var stream = entry.Open();
        using var writer = XmlWriter.Create(stream, new() { Encoding = new UTF8Encoding(false) });
        new XDocument(new XDeclaration("1.0", "UTF-8", "yes"), root).Save(writer);
    }
}

/// <summary>The parts of a Word file beside its body and its look.</summary>
internal static class DocxParts
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly XNamespace Package = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static readonly XNamespace Properties = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static readonly XNamespace Dublin = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Terms = "http://purl.org/dc/terms/";
    private static readonly XNamespace Instance = "http://www.w3.org/2001/XMLSchema-instance";

    public static XElement ContentTypes() =>
        new(
            Types + "Types",
            Default("rels", "application/vnd.openxmlformats-package.relationships+xml"),
            Default("xml", "application/xml"),
            Override("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
            Override("/word/document.xml", Word + "document.main+xml"),
            Override("/word/styles.xml", Word + "styles+xml"),
            Override("/word/numbering.xml", Word + "numbering+xml"),
            Override("/word/settings.xml", Word + "settings+xml"),
            Override("/word/footer1.xml", Word + "footer+xml")
        );

    public static XElement Relations() =>
        new(
            Package + "Relationships",
            Relation("rId1", Office + "/officeDocument", "word/document.xml"),
            Relation("rId2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml")
        );

    public static XElement DocumentRelations() =>
        new(
            Package + "Relationships",
            Relation("rId1", Office + "/styles", "styles.xml"),
            Relation("rId2", Office + "/numbering", "numbering.xml"),
            Relation("rId3", Office + "/settings", "settings.xml"),
            Relation("rId4", Office + "/footer", "footer1.xml")
        );

    public static XElement Core(DocumentToWrite document) =>
        new(
            Properties + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "dc", Dublin),
            new XAttribute(XNamespace.Xmlns + "dcterms", Terms),
            new XAttribute(XNamespace.Xmlns + "xsi", Instance),
            new XElement(Dublin + "title", XmlText.Of(document.Title)),
            new XElement(Dublin + "creator", XmlText.Of(document.Author)),
            new XElement(Dublin + "language", document.Language),
            document.Date is { } day
                ? new XElement(
                    Terms + "created",
                    new XAttribute(Instance + "type", "dcterms:W3CDTF"),
                    day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z"
                )
                : null
        );

    public static XElement Settings(string language) =>
        new(
            W.Name("settings"),
            W.Xmlns,
            new XElement(
                W.Name("compat"),
                new XElement(
                    W.Name("compatSetting"),
                    W.At("name", "compatibilityMode"),
                    W.At("uri", "http://schemas.microsoft.com/office/word"),
                    W.At("val", "15")
                )
            ),
            new XElement(W.Name("themeFontLang"), W.At("val", DocxLook.Locale(language)))
        );

    public static XElement Footer(string title) =>
        new(
            W.Name("ftr"),
            W.Xmlns,
            new XElement(W.Name("p"), W.Style("Footer"), W.Run(XmlText.Of(title) + " · "), Field("PAGE"), W.Run(" / "), Field("NUMPAGES"))
        );

    private static XElement Field(string code) => new(W.Name("fldSimple"), W.At("instr", code), W.Run("1"));

    private static XElement Default(string extension, string type) =>
        new(Types + "Default", new XAttribute("Extension", extension), new XAttribute("ContentType", type));

    private static XElement Override(string part, string type) =>
        new(Types + "Override", new XAttribute("PartName", part), new XAttribute("ContentType", type));

    private static XElement Relation(string id, string type, string target) =>
        new(Package + "Relationship", new XAttribute("Id", id), new XAttribute("Type", type), new XAttribute("Target", target));
}
