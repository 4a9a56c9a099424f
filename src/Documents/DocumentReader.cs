using Maillage.Documents.Mail;
using Maillage.Documents.Markup;
using Maillage.Documents.MindMaps;
using Maillage.Documents.Office;
using Maillage.Documents.Pdf;
using Maillage.Documents.Plain;

namespace Maillage.Documents;

/// <summary>Reads a document of any known format: from its bytes to its text, its structure and the way back.</summary>
/// <param name="pdf">What turns a PDF into positioned words.</param>
public sealed class DocumentReader(IPdfText pdf)
{
    /// <summary>Reads one document.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="fileName">Its name, which counts only where the content does not say what it is.</param>
    /// <param name="limits">What it may cost.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <exception cref="UnreadableDocumentException">It will not be read; the code says why.</exception>
    /// <remarks>Nothing is fetched; only a PDF touches the disk, in a temporary file. Cost: linear in the length.</remarks>
    public async Task<ExtractedDocument> ReadAsync(
        ReadOnlyMemory<byte> bytes,
        string fileName,
        DocumentLimits limits,
        CancellationToken cancel
    )
    {
        Check(bytes, limits);
        var kind = FormatSniffer.Recognise(bytes.Span, fileName);
        using var inTime = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        inTime.CancelAfter(limits.MaxTime);
        try
        {
            var document = await Read(kind, new(bytes, limits, inTime.Token));
            return FormatSniffer.IsNamedSo(kind, fileName)
                ? document
                : document with
                {
                    Notes = [.. document.Notes, "name.wrong-extension"],
                };
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new UnreadableDocumentException("document.too-slow", limits.MaxTime.TotalSeconds);
        }
    }

    private static void Check(ReadOnlyMemory<byte> bytes, DocumentLimits limits)
    {
        if (bytes.IsEmpty)
        {
            throw new UnreadableDocumentException("document.empty");
        }

        if (bytes.Length > limits.MaxBytes)
        {
            throw new UnreadableDocumentException("document.too-large", Math.Max(1, limits.MaxBytes >> 20));
        }
    }

    private async Task<ExtractedDocument> Read(DocumentFormat format, DocumentInput input) =>
        format is DocumentFormat.Pdf ? await PdfReader.Read(pdf, input) : await Task.Run(() => ReadHere(format, input), input.Cancel);

    private static ExtractedDocument ReadHere(DocumentFormat format, DocumentInput input) =>
        format switch
        {
            DocumentFormat.Text or DocumentFormat.Markdown => new LightMarkupReader(
                SourceText.Decode(input.Bytes.Span),
                isMarkdown: format is DocumentFormat.Markdown,
                input.Cancel
            ).Read(format),
            DocumentFormat.Html => HtmlReader.Read(SourceText.Decode(input.Bytes.Span), input.Cancel),
            DocumentFormat.Docx => DocxReader.Read(input),
            DocumentFormat.Odt => OdtReader.Read(input),
            DocumentFormat.Xlsx or DocumentFormat.Xls => SheetReader.Read(input, format),
            DocumentFormat.Csv => CsvReader.Read(SourceText.Decode(input.Bytes.Span), input.Cancel),
            DocumentFormat.Freeplane => FreeplaneReader.Read(input),
            DocumentFormat.Opml => OpmlReader.Read(input),
            DocumentFormat.Xmind => XmindReader.Read(input),
            DocumentFormat.Email => EmailReader.Read(input),
            _ => throw new UnreadableDocumentException("document.is-archive"),
        };
}

/// <summary>A document to read and what reading it may cost.</summary>
internal sealed record DocumentInput(ReadOnlyMemory<byte> Bytes, DocumentLimits Limits, CancellationToken Cancel);
