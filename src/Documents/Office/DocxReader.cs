using System.Globalization;
using System.Xml.Linq;
using Maillage.Documents.Archives;
using Maillage.Documents.Markup;

namespace Maillage.Documents.Office;

/// <summary>Reads Word: titles by style and outline level, lists, tables, text boxes, notes; tracked changes as accepted.</summary>
/// <remarks>Source: ECMA-376, Part 1, WordprocessingML. Names are compared without their namespace, so that the strict variant reads too.</remarks>
internal sealed class DocxReader
{
    private readonly StructureBuilder builder = new();
    private readonly LooseText loose;
    private readonly DocxStyles styles;
    private readonly List<(string Part, string Id)> notes = [];
    private readonly CancellationToken cancel;
    private string part = "";
    private int paragraphs;

    private DocxReader(DocxStyles styles, CancellationToken cancel) => (this.styles, this.cancel, loose) = (styles, cancel, new(builder));

    public static ExtractedDocument Read(DocumentInput input)
    {
        using var zip = BoundedZip.Open(input.Bytes, input.Limits);
        var main = MainPart(zip, input);
        var folder = main[..(main.LastIndexOf('/') + 1)];
        var document = Part(zip, main, input) ?? throw new UnreadableDocumentException("document.corrupted");
        var reader = new DocxReader(new(Part(zip, folder + "styles.xml", input)), input.Cancel) { part = main };
        reader.Blocks(document.Child("body") ?? document);
        foreach (var notesOf in reader.notes.GroupBy(note => note.Part).ToList())
        {
            reader.ReadNotes(
                Part(zip, $"{folder}{notesOf.Key}.xml", input),
                folder + notesOf.Key + ".xml",
                notesOf.Select(note => note.Id).ToHashSet()
            );
        }

        var core = Part(zip, "docProps/core.xml", input);
        return reader.builder.Build(DocumentFormat.Docx, core.Child("title")?.Value, Day(core.Child("created")?.Value));
    }

    internal static DateOnly? Day(string? value) =>
        value is { Length: >= 10 }
        && DateOnly.TryParseExact(value[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    private static string MainPart(BoundedZip zip, DocumentInput input) =>
        Part(zip, "_rels/.rels", input)
            ?.Elements()
            .FirstOrDefault(relation => relation.Value("Type")?.EndsWith("/officeDocument", StringComparison.Ordinal) is true)
            ?.Value("Target")
            ?.TrimStart('/')
        ?? "word/document.xml";

    private static XElement? Part(BoundedZip zip, string name, DocumentInput input) =>
        zip.Find(name, input.Cancel) is { } bytes ? BoundedXml.Load(bytes, input) : null;

    private void Blocks(XElement parent)
    {
        foreach (var element in parent.Elements())
        {
            cancel.ThrowIfCancellationRequested();
            switch (element.Name.LocalName)
            {
                case "p":
                    Paragraph(element);
                    break;
                case "tbl":
                    Table(element);
                    break;
                case "del" or "moveFrom" or "sectPr" or "Fallback" or "sdtPr":
                    break;
                default:
                    Blocks(element);
                    break;
            }
        }
    }

    private void Paragraph(XElement paragraph)
    {
        paragraphs++;
        builder.Place = $"{part} paragraph {paragraphs}";
        var properties = paragraph.Child("pPr");
        var runs = DocxRuns.Read(paragraph, styles.IsBold(properties));
        notes.AddRange(runs.Notes);
        Add(properties, runs);
        foreach (var box in runs.Boxes)
        {
            Blocks(box);
        }
    }

    private void Add(XElement? properties, DocxRuns runs)
    {
        if (runs.Words.IsBlank())
        {
            return;
        }

        if (styles.HeadingLevel(properties) is var level and > 0)
        {
            loose.Heading(level, runs.Words);
        }
        else if (styles.ListDepth(properties) is { } depth)
        {
            loose.Item(depth, runs.Words.From(Bullets.Length(runs.Words)));
        }
        else
        {
            loose.Paragraph(runs.Words, Indent(properties), runs.IsBold);
        }
    }

    private static int Indent(XElement? properties) =>
        int.TryParse(
            properties.Child("ind") is { } indent ? indent.Value("left") ?? indent.Value("start") : null,
            CultureInfo.InvariantCulture,
            out var twips
        )
            ? twips
            : 0;

    private void Table(XElement table)
    {
        if (builder.InTable)
        {
            Blocks(table); // a table in a cell: its words stay in the cell
            return;
        }

        builder.BeginTable();
        foreach (var row in table.Elements().SelectMany(Unwrapped).Where(element => element.Name.LocalName == "tr"))
        {
            builder.BeginRow();
            var isHeader = DocxStyles.IsOn(row.Child("trPr").Child("tblHeader"));
            foreach (var cell in row.Elements().SelectMany(Unwrapped).Where(element => element.Name.LocalName == "tc"))
            {
                builder.BeginCell(isHeader);
                Blocks(cell);
                builder.SkipCells(Math.Clamp(Span(cell), 1, 64) - 1);
            }
        }

        builder.EndTable();
    }

    // Content controls and tracked insertions wrap rows and cells.
    private static IEnumerable<XElement> Unwrapped(XElement element) =>
        element.Name.LocalName is "sdt" ? element.Child("sdtContent")?.Elements() ?? []
        : element.Name.LocalName is "ins" or "customXml" ? element.Elements()
        : [element];

    private static int Span(XElement cell) =>
        int.TryParse(cell.Child("tcPr").Child("gridSpan")?.Value("val"), CultureInfo.InvariantCulture, out var columns) ? columns : 1;

    private void ReadNotes(XElement? root, string name, HashSet<string> called)
    {
        part = name;
        foreach (var note in root?.Elements().Where(note => called.Contains(note.Value("id") ?? "")) ?? [])
        {
            Blocks(note);
        }
    }
}
