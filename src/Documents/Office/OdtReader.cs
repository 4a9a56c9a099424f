using System.Globalization;
using System.Xml.Linq;
using Maillage.Documents.Archives;
using Maillage.Documents.Markup;

namespace Maillage.Documents.Office;

/// <summary>Reads OpenDocument text: titles, lists, tables, text boxes, notes; tracked changes as accepted.</summary>
/// <remarks>Source: OASIS OpenDocument 1.3, Part 3.</remarks>
internal sealed class OdtReader
{
    private readonly StructureBuilder builder = new();
    private readonly LooseText loose;
    private readonly OdtStyles styles;
    private readonly List<XElement> aside = [];
    private readonly CancellationToken cancel;
    private int paragraphs;

    private OdtReader(OdtStyles styles, CancellationToken cancel) => (this.styles, this.cancel, loose) = (styles, cancel, new(builder));

    public static ExtractedDocument Read(DocumentInput input)
    {
        using var zip = BoundedZip.Open(input.Bytes, input.Limits);
        var manifest = zip.Find("META-INF/manifest.xml", input.Cancel);
        if (
            manifest is not null
            && BoundedXml.Load(WithoutDoctype(manifest), input).Descendants().Any(e => e.Name.LocalName == "encryption-data")
        )
        {
            throw new UnreadableDocumentException("document.encrypted");
        }

        var content = BoundedXml.Load(
            zip.Find("content.xml", input.Cancel) ?? throw new UnreadableDocumentException("document.corrupted"),
            input
        );
        var reader = new OdtReader(new(content), input.Cancel);
        reader.Blocks(content.Child("body").Child("text") ?? content, depth: -1);
        reader.Asides();
        var meta = zip.Find("meta.xml", input.Cancel) is { } bytes ? BoundedXml.Load(bytes, input).Child("meta") : null;
        return reader.builder.Build(DocumentFormat.Odt, meta.Child("title")?.Value, DocxReader.Day(meta.Child("creation-date")?.Value));
    }

    // Old versions of OpenOffice declare a document type, without entities, in the manifest only.
    private static byte[] WithoutDoctype(byte[] manifest)
    {
        var start = manifest.AsSpan().IndexOf("<!DOCTYPE"u8);
        var end = start < 0 ? -1 : manifest.AsSpan(start).IndexOf((byte)'>');
        return end < 0 ? manifest : [.. manifest[..start], .. manifest[(start + end + 1)..]];
    }

    // Depth of the list item that the blocks stand in; -1 outside lists.
    private void Blocks(XElement parent, int depth)
    {
        var isItem = depth >= 0;
        foreach (var element in parent.Elements())
        {
            cancel.ThrowIfCancellationRequested();
            switch (element.Name.LocalName)
            {
                case "h":
                    Paragraph(element, -1, Number(element, "outline-level", 1));
                    break;
                case "p":
                    Paragraph(element, isItem ? depth : -1, styles.TitleLevel(element.Value("style-name")));
                    isItem = false; // what follows in an item is no item of its own
                    break;
                case "list":
                    Items(element, depth + 1);
                    break;
                case "table":
                    Table(element);
                    break;
                case "tracked-changes" or "sequence-decls" or "forms" or "annotation":
                    break;
                default:
                    Blocks(element, depth);
                    break;
            }
        }
    }

    private void Items(XElement list, int depth)
    {
        foreach (var item in list.Elements().Where(item => item.Name.LocalName is "list-item" or "list-header"))
        {
            Blocks(item, depth);
        }
    }

    private void Paragraph(XElement paragraph, int depth, int level)
    {
        paragraphs++;
        builder.Place = $"content.xml paragraph {paragraphs}";
        var words = new OdtWords(styles, aside).Read(paragraph);
        if (words.Text.IsBlank())
        {
            return;
        }

        if (level > 0)
        {
            loose.Heading(level, words.Text);
        }
        else if (depth >= 0)
        {
            loose.Item(depth, words.Text.From(Bullets.Length(words.Text)));
        }
        else
        {
            loose.Paragraph(words.Text, indent: 0, words.IsBold);
        }
    }

    private void Table(XElement table)
    {
        if (builder.InTable)
        {
            Blocks(table, depth: -1);
            return;
        }

        builder.BeginTable();
        foreach (var row in table.Descendants().Where(element => element.Name.LocalName == "table-row" && Owner(element) == table))
        {
            builder.BeginRow();
            foreach (var cell in row.Elements().Where(cell => cell.Name.LocalName is "table-cell" or "covered-table-cell"))
            {
                builder.BeginCell(row.Parent!.Name.LocalName == "table-header-rows");
                Blocks(cell, depth: -1);
                builder.SkipCells(Math.Clamp(Number(cell, "number-columns-repeated", 1), 1, 64) - 1);
            }
        }

        builder.EndTable();
    }

    private static XElement? Owner(XElement row) => row.Ancestors().FirstOrDefault(ancestor => ancestor.Name.LocalName == "table");

    // Text boxes and notes come after the text that they are anchored in.
    private void Asides()
    {
        for (var index = 0; index < aside.Count; index++)
        {
            Blocks(aside[index], depth: -1);
        }
    }

    private static int Number(XElement element, string attribute, int otherwise) =>
        int.TryParse(element.Value(attribute), CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
