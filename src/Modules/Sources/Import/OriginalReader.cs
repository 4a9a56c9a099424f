using Maillage.Documents;
using Maillage.Kernel;
using Maillage.Kernel.Files;

namespace Maillage.Sources.Import;

/// <summary>Keeps originals, and reads what is kept.</summary>
internal sealed class OriginalReader(FileStore files, DocumentReader reader, ImportLimits limits)
{
    /// <summary>Keeps a file before anything is read in it.</summary>
    /// <exception cref="RefusedException">It is larger than this instance allows.</exception>
    public async Task<Original> Keep(Stream content, string name, Guid? by, CancellationToken cancel)
    {
        await using var limited = new LimitedStream(content, limits.MaxFileBytes);
        var kept = await files.Keep(limited, cancel);
        return new(name, kept.Sha256, kept.Length, by);
    }

    /// <exception cref="RefusedException">The file cannot be read; the code says why.</exception>
    public async Task<ExtractedDocument> Read(Original original, CancellationToken cancel)
    {
        try
        {
            var document = await reader.ReadAsync(await Bytes(original, cancel), original.Name, limits.Reading, cancel);
            return document.Structure.Text.AsSpan().IsWhiteSpace() ? throw new RefusedException(new Refusal("document.no-text")) : document;
        }
        catch (UnreadableDocumentException unreadable)
        {
            throw new RefusedException(new Refusal(unreadable.Code, [.. unreadable.Args]));
        }
    }

    /// <summary>The files of an archive, each kept on its own; a file in a file is never written outside the store.</summary>
    /// <exception cref="RefusedException">The archive cannot be opened.</exception>
    public async Task<IReadOnlyList<Original>> Unfold(Original archive, CancellationToken cancel)
    {
        try
        {
            var entries = DocumentArchive.Open(await Bytes(archive, cancel), limits.Reading, cancel);
            var kept = new List<Original>();
            foreach (var entry in entries)
            {
                using var content = new MemoryStream(entry.Bytes.ToArray());
                kept.Add(await Keep(content, $"{archive.Name}/{entry.Name}", archive.By, cancel));
            }

            return kept;
        }
        catch (UnreadableDocumentException unreadable)
        {
            throw new RefusedException(new Refusal(unreadable.Code, [.. unreadable.Args]));
        }
    }

    private async Task<byte[]> Bytes(Original original, CancellationToken cancel)
    {
        await using var stream = files.Open(original.Sha256);
        var bytes = new byte[stream.Length];
        await stream.ReadExactlyAsync(bytes, cancel);
        return bytes;
    }
}

/// <summary>How much may be brought at once.</summary>
/// <param name="MaxFileBytes">One file: <c>Sources:MaxFileBytes</c>, 50 MiB unless configured.</param>
/// <param name="MaxUploadBytes">All the files of one form: <c>Sources:MaxUploadBytes</c>, 500 MiB unless configured.</param>
internal sealed record ImportLimits(long MaxFileBytes, long MaxUploadBytes)
{
    public const int MaxFiles = 200;

    public DocumentLimits Reading => DocumentLimits.Default with { MaxBytes = MaxFileBytes };
}
