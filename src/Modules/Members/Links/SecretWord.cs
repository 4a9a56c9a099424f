using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Maillage.Members.Links;

/// <summary>An unguessable word for an address: 256 random bits, of which the database keeps only the SHA-256.</summary>
/// <remarks>No salt nor slow hash: unlike a password, it cannot be found by trying.</remarks>
internal static class SecretWord
{
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static string Hash(string word) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(word)));
}
