using System.IO.Compression;

namespace Maillage.Documents.Archives;

/// <summary>A zip of which nothing unfolds beyond the limits, whatever its headers declare.</summary>
internal sealed class BoundedZip : IDisposable
{
    private const int FreeBytes = 1 << 20;

    private readonly ZipArchive archive;
    private readonly DocumentLimits limits;
    private long unfolded;

    private BoundedZip(ZipArchive archive, DocumentLimits limits) => (this.archive, this.limits) = (archive, limits);

    public IReadOnlyList<ZipArchiveEntry> Entries => archive.Entries;

    /// <exception cref="UnreadableDocumentException">It is no zip, or has too many entries.</exception>
    public static BoundedZip Open(ReadOnlyMemory<byte> bytes, DocumentLimits limits)
    {
        try
        {
            var archive = new ZipArchive(new MemoryStream(bytes.ToArray(), writable: false), ZipArchiveMode.Read);
            return archive.Entries.Count <= limits.MaxEntries
                ? new(archive, limits)
                : throw new UnreadableDocumentException("document.too-many-entries", limits.MaxEntries);
        }
        catch (InvalidDataException)
        {
            throw new UnreadableDocumentException("document.corrupted");
        }
    }

    /// <summary>An entry's bytes by its full name; null when there is none.</summary>
    public byte[]? Find(string name, CancellationToken cancel) =>
        archive.Entries.FirstOrDefault(entry => entry.FullName.Replace('\\', '/').Equals(name, StringComparison.OrdinalIgnoreCase))
            is { } entry
            ? Read(entry, cancel)
            : null;

    /// <exception cref="UnreadableDocumentException">It unfolds beyond the limits, is encrypted or broken.</exception>
    public byte[] Read(ZipArchiveEntry entry, CancellationToken cancel)
    {
        if (entry.IsEncrypted)
        {
            throw new UnreadableDocumentException("document.encrypted");
        }

        try
        {
            using var packed = entry.Open();
            return Unfold(packed, Math.Max(entry.CompressedLength, 0) * limits.MaxExpansion + FreeBytes, cancel);
        }
        catch (Exception failure) when (failure is InvalidDataException or EndOfStreamException or NotSupportedException)
        {
            throw new UnreadableDocumentException("document.corrupted");
        }
    }

    public void Dispose() => archive.Dispose();

    private byte[] Unfold(Stream packed, long most, CancellationToken cancel)
    {
        using var whole = new MemoryStream();
        var buffer = new byte[81920];
        for (var read = packed.Read(buffer); read > 0; read = packed.Read(buffer))
        {
            cancel.ThrowIfCancellationRequested();
            unfolded += read;
            if (unfolded > limits.MaxExpandedBytes || whole.Length + read > most)
            {
                throw new UnreadableDocumentException("document.expands-too-much");
            }

            whole.Write(buffer, 0, read);
        }

        return whole.ToArray();
    }
}
