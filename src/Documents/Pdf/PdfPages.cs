using System.Globalization;
using System.Xml.Linq;

namespace Maillage.Documents.Pdf;

/// <summary>What <c>pdftotext -bbox-layout</c> wrote: lines with their boxes, in reading order.</summary>
internal sealed record PdfPages(IReadOnlyList<PdfLine> Lines, int Count, string? Title, DateOnly? Created)
{
    public static PdfPages Parse(string xhtml, DocumentInput input)
    {
        var root = BoundedXml.Load(System.Text.Encoding.UTF8.GetBytes(Clean(xhtml)), input);
        var lines = new List<PdfLine>();
        var (page, block) = (0, 0);
        foreach (var element in root.Descendants())
        {
            input.Cancel.ThrowIfCancellationRequested();
            switch (element.Name.LocalName)
            {
                case "page":
                    page++;
                    break;
                case "block":
                    block++;
                    break;
                case "line":
                    lines.Add(Line(element, page, block));
                    break;
            }
        }

        var head = root.Child("head");
        var created = head?.Children("meta").FirstOrDefault(meta => meta.Value("name") == "CreationDate")?.Value("content");
        return new(lines, page, head.Child("title")?.Value, Day(created));
    }

    // The program declares a document type and lets control characters through; neither belongs in XML from strangers.
    private static string Clean(string xhtml)
    {
        var start = xhtml.IndexOf("<html", StringComparison.Ordinal);
        var body = start < 0 ? xhtml : xhtml[start..];
        return string.Concat(body.Where(c => c is >= ' ' or '\n' or '\t' && c is not ('\uFFFE' or '\uFFFF')));
    }

    private static PdfLine Line(XElement line, int page, int block) =>
        new(
            page,
            block,
            string.Join(' ', line.Children("word").Select(word => word.Value)),
            Number(line, "xMin"),
            Number(line, "yMin"),
            Number(line, "xMax"),
            Number(line, "yMax")
        )
        {
            BlockRight = Number(line.Parent!, "xMax"),
        };

    private static double Number(XElement element, string attribute) =>
        double.TryParse(element.Value(attribute), CultureInfo.InvariantCulture, out var number) ? number : 0;

    // "20210305…" after "D:", or as the program's own version writes it.
    private static DateOnly? Day(string? date) =>
        date?.Replace("D:", "", StringComparison.Ordinal) is { Length: >= 8 } digits
        && DateOnly.TryParseExact(digits[..8], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
}
