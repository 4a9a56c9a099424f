using System.Security.Cryptography;

namespace Maillage.Kernel.Files;

/// <summary>A file kept by what it holds.</summary>
/// <param name="Sha256">Its SHA-256, 64 lower-case hexadecimal digits.</param>
/// <param name="Length">Its size in bytes.</param>
public sealed record StoredFile(string Sha256, long Length);

/// <summary>Originals, unaltered, each under its SHA-256: the same content is kept once and never written over.</summary>
/// <param name="folder">Where they lie; created when missing.</param>
public sealed class FileStore(string folder)
{
    private const string Unfinished = ".part";

    /// <summary>Keeps what the stream holds; a crash half-way leaves at most a temporary file.</summary>
    /// <exception cref="IOException">The disk is full or read-only; nothing was kept.</exception>
    public async Task<StoredFile> Keep(Stream content, CancellationToken cancel)
    {
        using var received = await Receive(content, cancel);
        return received.Keep();
    }

    /// <summary>Writes what the stream holds beside the store, where it may still be thought better of.</summary>
    /// <exception cref="IOException">The disk is full or read-only; nothing is left.</exception>
    public async Task<ReceivedFile> Receive(Stream content, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder);
        var temporary = Path.Combine(folder, $".{Guid.CreateVersion7():n}{Unfinished}");
        StoredFile? written = null;
        try
        {
            written = await Write(content, temporary, cancel);
            return new(written, temporary, PlaceOf(written.Sha256));
        }
        finally
        {
            if (written is null)
            {
                File.Delete(temporary);
            }
        }
    }

    /// <summary>Opens a kept file for reading.</summary>
    /// <exception cref="FileNotFoundException">Nothing is kept under this hash.</exception>
    /// <exception cref="FormatException"><paramref name="sha256"/> is not a SHA-256.</exception>
    public Stream Open(string sha256) => new FileStream(PlaceOf(sha256), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);

    /// <summary>Whether something is kept under this hash.</summary>
    public bool Holds(string sha256) => File.Exists(PlaceOf(sha256));

    /// <summary>Lets go of a file that nobody quotes; nothing happens when it is not there.</summary>
    public void Discard(string sha256)
    {
        var place = PlaceOf(sha256);
        if (File.Exists(place))
        {
            File.Delete(place);
        }
    }

    /// <summary>What was kept, by hash, and last asked to be kept before a moment.</summary>
    public IEnumerable<string> KeptBefore(DateTimeOffset moment) =>
        Files().Where(file => IsHash(file.Name) && file.LastWriteTimeUtc < moment).Select(file => file.Name);

    /// <summary>Deletes what a crash left half-written before a moment.</summary>
    public void DiscardUnfinished(DateTimeOffset before)
    {
        foreach (var file in Files().Where(file => file.Name.EndsWith(Unfinished, StringComparison.Ordinal)))
        {
            if (file.LastWriteTimeUtc < before)
            {
                file.Delete();
            }
        }
    }

    private IEnumerable<FileInfo> Files() =>
        Directory.Exists(folder)
            ? new DirectoryInfo(folder).EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
            : [];

    private string PlaceOf(string sha256) =>
        IsHash(sha256) ? Path.Combine(folder, sha256[..2], sha256) : throw new FormatException("A kept file is named by its SHA-256.");

    private static bool IsHash(string name) => name.Length == 64 && name.All(char.IsAsciiHexDigitLower);

    private static async Task<StoredFile> Write(Stream content, string path, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        var buffer = new byte[81920];
        int read;
        while ((read = await content.ReadAsync(buffer, cancel)) > 0)
        {
            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), cancel);
        }

        file.Flush(flushToDisk: true);
        return new(Convert.ToHexStringLower(hash.GetHashAndReset()), file.Length);
    }
}
