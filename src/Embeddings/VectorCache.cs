using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Maillage.Embeddings;

/// <summary>Remembers vectors by the SHA-256 of their text, and since when the model is left alone.</summary>
/// <remarks>In memory, some tens of megabytes at most: when it is full it is emptied.</remarks>
internal sealed class VectorCache
{
    private const int Most = 10_000;
    private readonly ConcurrentDictionary<string, float[]> known = new();
    private long quietUntil; // in ticks, UTC

    /// <summary>Until when the model is not asked, after it failed.</summary>
    public DateTimeOffset QuietUntil
    {
        get => new(Interlocked.Read(ref quietUntil), TimeSpan.Zero);
        set => Interlocked.Exchange(ref quietUntil, value.UtcTicks);
    }

    public float[]? Find(string text) => known.GetValueOrDefault(Key(text));

    public void Keep(string text, float[] vector)
    {
        if (known.Count >= Most)
        {
            known.Clear();
        }

        known[Key(text)] = vector;
    }

    private static string Key(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
