namespace Maillage.Documents.Pdf;

/// <summary>What turns a PDF into positioned words: another program, so that its faults stay outside.</summary>
public interface IPdfText
{
    /// <summary>The words of a PDF with their boxes, as the XHTML that <c>pdftotext -bbox-layout</c> writes.</summary>
    /// <param name="pdf">The whole file.</param>
    /// <param name="limits">How long and how much it may write.</param>
    /// <param name="cancel">Stops the program.</param>
    /// <exception cref="UnreadableDocumentException">
    /// <c>document.pdf-tool-missing</c>, <c>document.encrypted</c>, <c>document.corrupted</c>, <c>document.expands-too-much</c>.
    /// </exception>
    Task<string> ReadAsync(ReadOnlyMemory<byte> pdf, DocumentLimits limits, CancellationToken cancel);
}
