using Maillage.Kernel;

namespace Maillage.Sources.Import;

/// <summary>What a person reads when the server cannot keep what she brings.</summary>
internal static class StorageRefusal
{
    public const string Full = "storage.full";
    public const string ReadOnly = "storage.read-only";
    public const string OutOfReach = "storage.out-of-reach";

    /// <summary>What to say of an error; null when the storage is not its cause.</summary>
    public static Refusal? Of(Exception error) =>
        StorageTroubles.Of(error) switch
        {
            StorageTrouble.Full => new(Full),
            StorageTrouble.ReadOnly => new(ReadOnly),
            StorageTrouble.OutOfReach => new(OutOfReach),
            _ => null,
        };
}
