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
    /// <summary>Keeps what the stream holds; a crash half-way leaves at most a temporary file.</summary>
    /// <exception cref="IOException">The disk is full or read-only; nothing was kept.</exception>
    public async Task<StoredFile> Keep(Stream content, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder);
        var temporary = Path.Combine(folder, $".{Guid.CreateVersion7():n}.part");
        try
        {
            var kept = await Write(content, temporary, cancel);
            var place = PlaceOf(kept.Sha256);
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            if (!File.Exists(place))
            {
                File.Move(temporary, place, overwrite: true);
            }

            return kept;
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Opens a kept file for reading.</summary>
    /// <exception cref="FileNotFoundException">Nothing is kept under this hash.</exception>
    /// <exception cref="FormatException"><paramref name="sha256"/> is not a SHA-256.</exception>
    public Stream Open(string sha256) => new FileStream(PlaceOf(sha256), FileMode.Open, FileAccess.Read, FileShare.Read);

    /// <summary>Whether something is kept under this hash.</summary>
    public bool Holds(string sha256) => File.Exists(PlaceOf(sha256));

    private string PlaceOf(string sha256) =>
        sha256.Length == 64 && sha256.All(char.IsAsciiHexDigitLower)
            ? Path.Combine(folder, sha256[..2], sha256)
            : throw new FormatException("A kept file is named by its SHA-256.");

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
