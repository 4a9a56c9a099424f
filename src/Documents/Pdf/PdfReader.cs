using Maillage.Documents.Markup;

namespace Maillage.Documents.Pdf;

/// <summary>Reads PDF: lines rejoined into paragraphs and items, titles by the size of their letters, pages kept.</summary>
internal sealed class PdfReader
{
    private const double TitleScale = 1.15;

    private readonly StructureBuilder builder = new();
    private readonly LooseText loose;
    private readonly double bodyHeight;
    private readonly List<double> titleHeights;

    private PdfReader(PdfPages pages)
    {
        loose = new(builder);
        bodyHeight = Median(pages.Lines);
        titleHeights = [.. pages.Lines.Where(IsTall).Select(Rounded).Distinct().OrderDescending()];
    }

    public static async Task<ExtractedDocument> Read(IPdfText program, DocumentInput input)
    {
        var pages = PdfPages.Parse(await program.ReadAsync(input.Bytes, input.Limits, input.Cancel), input);
        var reader = new PdfReader(pages);
        foreach (var passage in PdfPassages.Gather(pages.Lines))
        {
            input.Cancel.ThrowIfCancellationRequested();
            reader.Add(passage);
        }

        return reader.builder.Blocks.Count > 0
            ? reader.builder.Build(DocumentFormat.Pdf, pages.Title, pages.Created, pages.Count)
            : throw new UnreadableDocumentException("document.no-text", pages.Count);
    }

    private void Add(PdfPassage passage)
    {
        (builder.Page, builder.Place) = (passage.Lines[0].Page, $"page {passage.Lines[0].Page}");
        var text = MappedText.Of(passage.Text);
        if (passage.Lines.TrueForAll(IsTall) && Titles.IsShort(passage.Text))
        {
            loose.Heading(1 + titleHeights.IndexOf(Rounded(passage.Lines[0])), text);
        }
        else if (passage.Lines.Count == 1 && Titles.IsCapitals(passage.Text))
        {
            loose.Heading(titleHeights.Count + 1, text);
        }
        else
        {
            loose.Paragraph(text, (int)passage.Lines[0].Left, isBold: false);
        }
    }

    private bool IsTall(PdfLine line) => line.Height > bodyHeight * TitleScale;

    private static double Rounded(PdfLine line) => Math.Round(line.Height);

    // The height of the letters that most characters have.
    private static double Median(IReadOnlyList<PdfLine> lines)
    {
        var total = lines.Sum(line => (long)line.Text.Length);
        long seen = 0;
        foreach (var line in lines.OrderBy(line => line.Height))
        {
            seen += line.Text.Length;
            if (seen * 2 >= total)
            {
                return line.Height;
            }
        }

        return 0;
    }
}
