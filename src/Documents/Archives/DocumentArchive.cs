using Maillage.Documents.Mail;

namespace Maillage.Documents;

/// <summary>One file found in an archive or attached to an e-mail.</summary>
/// <param name="Name">A safe relative name: no drive, no <c>..</c>, no reserved name, slashes forward.</param>
/// <param name="Bytes">Its content.</param>
public sealed record ArchivedDocument(string Name, ReadOnlyMemory<byte> Bytes);

/// <summary>The files of a zip, or those attached to an e-mail; a zip within is opened once more.</summary>
public static class DocumentArchive
{
    /// <summary>Lists the files that may be documents, one after the other, so that only one is in memory at a time.</summary>
    /// <param name="bytes">The zip or the e-mail.</param>
    /// <param name="limits">What it may unfold into: the entries and bytes of nested archives count in the same account.</param>
    /// <param name="cancel">Stops the listing.</param>
    /// <exception cref="UnreadableDocumentException">
    /// Thrown while listing: the archive is broken, encrypted, unfolds beyond the limits or nests too deep.
    /// </exception>
    public static IEnumerable<ArchivedDocument> Open(ReadOnlyMemory<byte> bytes, DocumentLimits limits, CancellationToken cancel) =>
        bytes.Span is [0x50, 0x4B, ..] ? new Archives.ZipWalk(limits, cancel).Walk(bytes, "", 0) : Attachments(bytes, limits, cancel);

    private static IEnumerable<ArchivedDocument> Attachments(ReadOnlyMemory<byte> bytes, DocumentLimits limits, CancellationToken cancel)
    {
        var number = 0;
        foreach (var part in EmailReader.Leaves(MimeReader.Message(bytes), new(bytes, limits, cancel)).Where(part => part.IsAttached))
        {
            number++;
            yield return new(Archives.SafeName.Of(part.FileName ?? "") ?? $"piece-jointe-{number}", part.Decoded());
        }
    }
}
