using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Headers;
using Microsoft.Net.Http.Headers;

namespace Maillage.Api;

/// <summary>Names the state of an answer (ETag), so that what has not changed is not sent again.</summary>
/// <remarks>Weak: the same answer may be sent compressed or not.</remarks>
public static class ApiTag
{
    // Kept, but asked again each time: what was just published must be there, and a name just withheld must not.
    private const string AskAgain = "public, no-cache";

    /// <summary>The tag of these bytes.</summary>
    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 12));

    /// <summary>Says the tag of the answer. True when the asker already holds it: 304 is answered, and nothing more may be written.</summary>
    public static bool IsHeldByAsker(this HttpContext http, string tag)
    {
        ArgumentNullException.ThrowIfNull(http);
        var named = new EntityTagHeaderValue($"\"{tag}\"", isWeak: true);
        http.Response.GetTypedHeaders().ETag = named;
        http.Response.Headers.CacheControl = AskAgain;
        var held = new RequestHeaders(http.Request.Headers).IfNoneMatch;
        if (!held.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Compare(named, useStrongComparison: false)))
        {
            return false;
        }

        http.Response.StatusCode = StatusCodes.Status304NotModified;
        return true;
    }
}
