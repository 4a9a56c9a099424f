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
        using var received = await Receive(content, cancel);
        var kept = received.Keep();
        return new(name, kept.Sha256, kept.Length, by);
    }

    /// <summary>Takes a file in without keeping it yet.</summary>
    /// <exception cref="RefusedException">It is larger than this instance allows; the rest was not read.</exception>
    public async Task<ReceivedFile> Receive(Stream content, CancellationToken cancel)
    {
        await using var limited = new LimitedStream(content, limits.MaxFileBytes);
        return await files.Receive(limited, cancel);
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
    /// <exception cref="RefusedException">The archive cannot be opened; nothing of it was kept.</exception>
    public async Task<IReadOnlyList<Original>> Unfold(Original archive, CancellationToken cancel)
    {
        var received = new List<UploadedFile>();
        try
        {
            foreach (var entry in DocumentArchive.Open(await Bytes(archive, cancel), limits.Reading, cancel))
            {
                using var content = new MemoryStream(entry.Bytes.ToArray());
                received.Add(new(FileNames.Within(archive.Name, entry.Name), await Receive(content, cancel)));
            }

            return received.Count > 0
                ? [.. received.Select(file => file.Keep(archive.By))]
                : throw new RefusedException(new Refusal("document.empty-archive"));
        }
        catch (UnreadableDocumentException unreadable)
        {
            throw new RefusedException(new Refusal(unreadable.Code, [.. unreadable.Args]));
        }
        finally
        {
            received.ForEach(file => file.Received.Dispose());
        }
    }

    private async Task<byte[]> Bytes(Original original, CancellationToken cancel)
    {
        if (!files.Holds(original.Sha256))
        {
            throw new RefusedException(new Refusal("document.gone"));
        }

        await using var stream = files.Open(original.Sha256);
        var bytes = new byte[stream.Length];
        await stream.ReadExactlyAsync(bytes, cancel);
        return bytes;
    }
}

/// <summary>How much may be brought at once.</summary>
/// <param name="MaxFileBytes">One file.</param>
/// <param name="MaxUploadBytes">
/// All that one form sends: hardly more than one file, so that what is too large is told by the length that the form announces.
/// The page's script sends a larger heap in several forms.
/// </param>
internal sealed record ImportLimits(long MaxFileBytes, long MaxUploadBytes)
{
    public const int MaxFiles = 200;

    /// <summary>What a form holds beside its files: their names, and words pasted.</summary>
    public const int MaxFieldBytes = 2 << 20;

    /// <summary>The limits of <c>Sources:MaxMegabytes</c>.</summary>
    public static ImportLimits Of(int megabytes) => new((long)megabytes << 20, ((long)megabytes << 20) + MaxFieldBytes);

    public DocumentLimits Reading => DocumentLimits.Default with { MaxBytes = MaxFileBytes };
}
