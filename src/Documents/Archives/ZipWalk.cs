using System.IO.Compression;

namespace Maillage.Documents.Archives;

/// <summary>Goes through a zip and the zips inside it, with one account for all.</summary>
internal sealed class ZipWalk(DocumentLimits limits, CancellationToken cancel)
{
    private long bytesLeft = limits.MaxExpandedBytes;
    private int entriesLeft = limits.MaxEntries;

    public IEnumerable<ArchivedDocument> Walk(ReadOnlyMemory<byte> bytes, string folder, int depth)
    {
        using var zip = BoundedZip.Open(bytes, limits with { MaxExpandedBytes = bytesLeft, MaxEntries = entriesLeft });
        entriesLeft -= zip.Entries.Count;
        foreach (var entry in zip.Entries)
        {
            cancel.ThrowIfCancellationRequested();
            if (SafeName.Of(entry.FullName) is not { } name || IsOfTheSystem(name) || LeadsElsewhere(entry))
            {
                continue;
            }

            ReadOnlyMemory<byte> content = zip.Read(entry, cancel);
            bytesLeft -= content.Length;
            foreach (var document in IsZip(content, name) ? Inside(content, folder + name, depth) : [new(folder + name, content)])
            {
                yield return document;
            }
        }
    }

    private IEnumerable<ArchivedDocument> Inside(ReadOnlyMemory<byte> content, string name, int depth) =>
        depth < limits.MaxArchiveDepth
            ? Walk(content, name + "/", depth + 1)
            : throw new UnreadableDocumentException("document.nested-archive", limits.MaxArchiveDepth);

    private static bool IsZip(ReadOnlyMemory<byte> content, string name) =>
        name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)
        && content.Span is [0x50, 0x4B, ..]
        && ZipKind.Recognise(content.Span) is DocumentFormat.Zip;

    // A symbolic link holds the path of another file, not a document.
    private static bool LeadsElsewhere(ZipArchiveEntry entry) => ((entry.ExternalAttributes >> 16) & 0xF000) == 0xA000;

    // What macOS and Windows add to every folder.
    private static bool IsOfTheSystem(string name) =>
        name.StartsWith("__MACOSX/", StringComparison.Ordinal) || Path.GetFileName(name) is ".DS_Store" or "Thumbs.db" or "desktop.ini";
}
