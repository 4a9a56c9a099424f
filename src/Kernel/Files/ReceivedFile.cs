namespace Maillage.Kernel.Files;

/// <summary>A file that has arrived and is not kept yet: it is gone once disposed of, unless <see cref="Keep"/> came first.</summary>
public sealed class ReceivedFile : IDisposable
{
    private readonly string temporary;
    private readonly string place;

    internal ReceivedFile(StoredFile written, string temporary, string place) =>
        (Written, this.temporary, this.place) = (written, temporary, place);

    /// <summary>What it holds.</summary>
    public StoredFile Written { get; }

    /// <summary>Keeps it in the store; the same content again only counts as asked for anew.</summary>
    /// <exception cref="IOException">The disk is full or read-only; nothing was kept.</exception>
    public StoredFile Keep()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        if (File.Exists(place))
        {
            File.SetLastWriteTimeUtc(place, File.GetLastWriteTimeUtc(temporary));
        }
        else
        {
            File.Move(temporary, place, overwrite: true);
        }

        return Written;
    }

    /// <inheritdoc/>
    public void Dispose() => File.Delete(temporary);
}
