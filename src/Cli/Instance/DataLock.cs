using Maillage.Host;
using Maillage.Kernel;

namespace Maillage.Cli.Instance;

/// <summary>
/// The right to write in a data folder: one server or one writing command at a time. The operating system holds it, so that
/// it is gone with its process, however that one ends.
/// </summary>
internal sealed class DataLock : IDisposable
{
    private readonly FileStream file;

    private DataLock(FileStream file) => this.file = file;

    /// <summary>Takes the lock; null when another process has it.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be written.</exception>
    public static DataLock? TryTake(DataFolder data)
    {
        Directory.CreateDirectory(data.Root);
        try
        {
            return new(new FileStream(data.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException) when (File.Exists(data.Lock) && CanWrite(data))
        {
            return null;
        }
    }

    /// <summary>Whether this instance has to be locked at all: PostgreSQL lets several write at once.</summary>
    public static bool IsNeeded(InstanceOptions options) => options.Database is null or { IsSqlite: true };

    public void Dispose() => file.Dispose();

    // Tells "somebody has it" from "this disk cannot be written", which .NET both calls an IOException.
    private static bool CanWrite(DataFolder data)
    {
        var trial = Path.Combine(data.Root, $".{Guid.CreateVersion7():n}.part");
        File.WriteAllText(trial, "");
        File.Delete(trial);
        return true;
    }
}
