using System.Security.Cryptography;

namespace Maillage.Design;

/// <summary>The random word of one answer that its Content-Security-Policy and its generated styles share. Scoped.</summary>
public sealed class Nonce
{
    /// <summary>128 random bits in base 64.</summary>
    public string Value { get; } = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
}
