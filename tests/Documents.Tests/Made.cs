using System.Globalization;
using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Wordprocessing;
using SheetText = DocumentFormat.OpenXml.Spreadsheet.Text;

namespace Maillage.Documents.Tests;

/// <summary>Small files made in memory.</summary>
internal static class Made
{
    private const string OdtStart =
        "<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0' "
        + "xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0' xmlns:draw='urn:oasis:names:tc:opendocument:xmlns:drawing:1.0' "
        + "xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0' xmlns:fo='urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0'>";

    public static byte[] Zip(params (string Name, string Content)[] files) =>
        Zip([.. files.Select(file => (file.Name, Encoding.UTF8.GetBytes(file.Content)))]);

    public static byte[] Zip(IEnumerable<(string Name, byte[] Content)> files)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in files)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>A Word file by the official library; <paramref name="body"/> is the inner XML of its body.</summary>
    public static byte[] Docx(string body, string? footnotes = null)
    {
        using var bytes = new MemoryStream();
        using (var word = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            var main = word.AddMainDocumentPart();
            main.Document = new Document(new Body { InnerXml = Namespaced(body) });
            main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(
                new Style(new StyleName { Val = "heading 2" }, new StyleParagraphProperties(new OutlineLevel { Val = 1 }))
                {
                    StyleId = "Titre2",
                },
                new Style(new StyleName { Val = "Mon titre" }, new BasedOn { Val = "Titre2" }) { StyleId = "MonTitre" }
            );
            if (footnotes is not null)
            {
                main.AddNewPart<FootnotesPart>().Footnotes = new Footnotes { InnerXml = Namespaced(footnotes) };
            }
        }

        return bytes.ToArray();
    }

    public static byte[] Odt(string text, string styles = "") =>
        Zip(
            ("mimetype", "application/vnd.oasis.opendocument.text"),
            (
                "content.xml",
                $"{OdtStart}<office:automatic-styles>{styles}</office:automatic-styles><office:body><office:text>{text}</office:text></office:body></office:document-content>"
            ),
            ("meta.xml", "<m><meta><title>Bilan</title><creation-date>2023-05-04T10:00:00</creation-date></meta></m>")
        );

    public static byte[] Xlsx(params string[][] rows)
    {
        using var bytes = new MemoryStream();
        using (var workbook = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            var part = workbook.AddWorkbookPart();
            part.Workbook = new Workbook();
            var sheet = part.AddNewPart<WorksheetPart>();
            sheet.Worksheet = new Worksheet(new SheetData(rows.Select(row => new Row(row.Select(Cell)))));
            part.Workbook.AppendChild(
                new Sheets(
                    new Sheet
                    {
                        Id = part.GetIdOfPart(sheet),
                        SheetId = 1,
                        Name = "Budget",
                    }
                )
            );
        }

        return bytes.ToArray();
    }

    /// <summary>A PDF of one page a text, lines cut at line feeds; a line that begins with # in big letters.</summary>
    public static byte[] Pdf(params string[] pages)
    {
        var objects = new List<string>
        {
            "<< /Type /Catalog /Pages 2 0 R >>",
            "",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        };
        foreach (var page in pages)
        {
            var content = Content(page);
            objects.Add($"<< /Length {content.Length} >>\nstream\n{content}\nendstream");
            objects.Add(
                $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {objects.Count} 0 R /Resources << /Font << /F1 3 0 R >> >> >>"
            );
        }

        objects[1] =
            $"<< /Type /Pages /Count {pages.Length} /Kids [{string.Join(' ', Enumerable.Range(0, pages.Length).Select(n => $"{5 + (2 * n)} 0 R"))}] >>";
        return Encoding.Latin1.GetBytes(PdfFile(objects, ""));
    }

    /// <summary>The same with an encryption dictionary whose passwords nobody knows.</summary>
    public static byte[] EncryptedPdf()
    {
        var zeros = new string('0', 64);
        return Encoding.Latin1.GetBytes(
            PdfFile(
                [
                    "<< /Type /Catalog /Pages 2 0 R >>",
                    "<< /Type /Pages /Count 0 /Kids [] >>",
                    $"<< /Filter /Standard /V 1 /R 2 /P -4 /O <{zeros}> /U <{zeros}> >>",
                ],
                $" /Encrypt 3 0 R /ID [<{zeros[..32]}> <{zeros[..32]}>]"
            )
        );
    }

    private static Cell Cell(string value) =>
        new() { DataType = CellValues.InlineString, InlineString = new InlineString(new SheetText(value)) };

    private static string Namespaced(string xml) =>
        System.Text.RegularExpressions.Regex.Replace(
            xml,
            @"^<w:(\w+)|(?<=>)<w:(\w+)(?=[ >/])",
            match => match.Value + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
        );

    private static string Content(string page)
    {
        var drawn = new StringBuilder("BT\n");
        var top = 780;
        foreach (var line in page.Split('\n'))
        {
            var isBig = line.StartsWith('#');
            drawn.Append(
                CultureInfo.InvariantCulture,
                $"/F1 {(isBig ? 20 : 11)} Tf 1 0 0 1 72 {top} Tm ({line.TrimStart('#', ' ').Replace("(", "\\(").Replace(")", "\\)")}) Tj\n"
            );
            top -= line.Length == 0 ? 20 : 14;
        }

        return drawn.Append("ET").ToString();
    }

    private static string PdfFile(List<string> objects, string trailer)
    {
        var file = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        for (var number = 1; number <= objects.Count; number++)
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{objects[number - 1]}\nendobj\n");
        }

        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        offsets.ForEach(offset => file.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n"));
        return file.Append(
                CultureInfo.InvariantCulture,
                $"trailer << /Size {objects.Count + 1} /Root 1 0 R{trailer} >>\nstartxref\n{table}\n%%EOF\n"
            )
            .ToString();
    }
}
