using System.Globalization;
using System.Xml.Linq;

namespace Maillage.Documents.Writing;

/// <summary>The words of WordprocessingML.</summary>
internal static class W
{
    private static readonly XNamespace Namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XNamespace Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static XAttribute Xmlns => new(XNamespace.Xmlns + "w", Namespace);

    public static XName Name(string name) => Namespace + name;

    public static XAttribute At(string name, string value) => new(Namespace + name, value);

    public static XAttribute At(string name, int value) => new(Namespace + name, value.ToString(CultureInfo.InvariantCulture));

    public static XAttribute Relation(string id) => new(Relations + "id", id);

    public static XElement With(string name, string value) => new(Name(name), At("val", value));

    public static XElement With(string name, int value) => new(Name(name), At("val", value));

    public static XElement Style(string style) => new(Name("pPr"), With("pStyle", style));

    public static XElement Run(string text, string? style = null) =>
        new(
            Name("r"),
            style is null ? null : new XElement(Name("rPr"), With("rStyle", style)),
            new XElement(Name("t"), new XAttribute(XNamespace.Xml + "space", "preserve"), text)
        );
}

/// <summary>The body of a Word file.</summary>
internal sealed class DocxBody(DocumentToWrite document)
{
    private const int PageWidth = 11906; // A4, in twentieths of a point
    private const int PageHeight = 16838;
    private const int Margin = 1134; // 20 mm
    private const int TextWidth = PageWidth - (2 * Margin);
    private const int Narrowest = 14; // letters
    private const int Widest = 32;

    public XElement Write() =>
        new(
            W.Name("document"),
            W.Xmlns,
            new XElement(
                W.Name("body"),
                Paragraph("Title", new(document.Title)),
                document.Subtitle.Length > 0 ? Paragraph("Subtitle", new(document.Subtitle)) : null,
                document.Blocks.SelectMany(Write),
                Page()
            )
        );

    private static IEnumerable<XElement> Write(BlockToWrite block) =>
        block switch
        {
            HeadingToWrite heading => [Paragraph($"Heading{Math.Clamp(heading.Level, 1, 4)}", new(heading.Text))],
            ParagraphToWrite paragraph => [Paragraph("BodyText", paragraph.Phrase)],
            ItemToWrite item => [Paragraph("ListBullet", item.Phrase)],
            TableToWrite table => [Table(table), Paragraph("TableEnd", new(""))],
            _ => throw new ArgumentOutOfRangeException(nameof(block)),
        };

    private static XElement Paragraph(string style, Phrase phrase) => new(W.Name("p"), W.Style(style), Runs(phrase));

    private static IEnumerable<XElement> Runs(Phrase phrase)
    {
        if (phrase.Text.Length > 0)
        {
            yield return W.Run(XmlText.Of(phrase.Text));
        }

        if (phrase.Note.Length > 0)
        {
            yield return W.Run($" ({XmlText.Of(phrase.Note)})", "SourceNote");
        }
    }

    private static XElement Table(TableToWrite table)
    {
        var widths = Widths(table);
        return new(
            W.Name("tbl"),
            new XElement(
                W.Name("tblPr"),
                W.With("tblStyle", "RuledTable"),
                new XElement(W.Name("tblW"), W.At("w", TextWidth), W.At("type", "dxa")),
                new XElement(W.Name("tblLayout"), W.At("type", "fixed")),
                new XElement(
                    W.Name("tblLook"),
                    W.At("val", "04A0"),
                    W.At("firstRow", "1"),
                    W.At("lastRow", "0"),
                    W.At("firstColumn", "1"),
                    W.At("lastColumn", "0"),
                    W.At("noHBand", "0"),
                    W.At("noVBand", "1")
                ),
                // What a screen reader says of the table before it reads it.
                W.With("tblCaption", XmlText.Of(table.Caption))
            ),
            new XElement(W.Name("tblGrid"), widths.Select(width => new XElement(W.Name("gridCol"), W.At("w", width)))),
            Header(table.Header, widths),
            table.Rows.Select(row => Row(row, widths, table.IsFacts))
        );
    }

    private static XElement Header(IReadOnlyList<string> header, IReadOnlyList<int> widths) =>
        new(
            W.Name("tr"),
            new XElement(W.Name("trPr"), new XElement(W.Name("cantSplit")), new XElement(W.Name("tblHeader"))),
            header.Select((head, column) => Cell([Paragraph("TableHead", new(head))], widths[column]))
        );

    private static XElement Row(RowToWrite row, IReadOnlyList<int> widths, bool isFacts) =>
        new(
            W.Name("tr"),
            new XElement(W.Name("trPr"), new XElement(W.Name("cantSplit"))),
            row.Cells.Select(
                (cell, column) => Cell([.. cell.Select(phrase => Paragraph(StyleOf(column, isFacts), phrase))], widths[column])
            )
        );

    private static string StyleOf(int column, bool isFacts) =>
        column == 0 ? "TableRowHead"
        : isFacts ? "TableText"
        : "TableBullet";

    // A cell without a paragraph is one that Word repairs.
    private static XElement Cell(IReadOnlyList<XElement> paragraphs, int width) =>
        new(
            W.Name("tc"),
            new XElement(W.Name("tcPr"), new XElement(W.Name("tcW"), W.At("w", width), W.At("type", "dxa"))),
            paragraphs.Count > 0 ? paragraphs : [Paragraph("TableText", new(""))]
        );

    // As wide as what stands in them, within bounds: an hour needs little room, a sentence has lines enough.
    private static int[] Widths(TableToWrite table)
    {
        var weights = table.Header.Select((head, column) => Math.Clamp(Longest(table, head, column), Narrowest, Widest)).ToList();
        return [.. weights.Select(weight => TextWidth * weight / weights.Sum())];
    }

    private static int Longest(TableToWrite table, string head, int column) =>
        table.Rows.SelectMany(row => row.Cells[column]).Select(phrase => phrase.Text.Length).Append(head.Length).Max();

    private static XElement Page() =>
        new(
            W.Name("sectPr"),
            new XElement(W.Name("footerReference"), W.At("type", "default"), W.Relation("rId4")),
            new XElement(W.Name("pgSz"), W.At("w", PageWidth), W.At("h", PageHeight)),
            new XElement(
                W.Name("pgMar"),
                W.At("top", Margin),
                W.At("right", Margin),
                W.At("bottom", Margin),
                W.At("left", Margin),
                W.At("header", Margin / 2),
                W.At("footer", Margin / 2),
                W.At("gutter", 0)
            )
        );
}
