using Maillage.Kernel;

namespace Maillage.Sources.Import;

/// <summary>What a person reads when the server cannot keep what she brings.</summary>
internal static class StorageRefusal
{
    /// <summary>What to say of an error; null when the storage is not its cause.</summary>
    public static Refusal? Of(Exception error) =>
        StorageTroubles.Of(error) switch
        {
            StorageTrouble.Full => new("storage.full"),
            StorageTrouble.ReadOnly => new("storage.read-only"),
            _ => null,
        };
}
