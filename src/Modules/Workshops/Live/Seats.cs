using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Maillage.Workshops.Live;

/// <summary>
/// What lets somebody be herself in one workshop without an account: a sealed cookie that holds the workshop and a participant's identity. The server keeps
/// nothing else about her; any node can read it, since its keys lie in the database.
/// </summary>
internal sealed class Seats(IDataProtectionProvider protection)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(400);
    private const int GuidSize = 16;

    private readonly IDataProtector protector = protection.CreateProtector("Maillage.Workshops.Seat");

    /// <summary>Who this browser is in a workshop; null when it never came in, or holds a forged cookie.</summary>
    public Guid? Of(HttpContext context, Guid workshop) =>
        context.Request.Cookies.TryGetValue(NameOf(workshop), out var sealedSeat) ? Open(sealedSeat, workshop) : null;

    /// <summary>Who this browser is in a workshop: somebody new when it never came in.</summary>
    public Guid Take(HttpContext context, Guid workshop)
    {
        if (Of(context, workshop) is { } known)
        {
            return known;
        }

        var participant = Guid.CreateVersion7();
        context.Response.Cookies.Append(NameOf(workshop), Seal(workshop, participant), CookieFor(context));
        return participant;
    }

    /// <summary>The cookie's value, for programs that play participants.</summary>
    public string Seal(Guid workshop, Guid participant)
    {
        Span<byte> seat = stackalloc byte[2 * GuidSize];
        workshop.TryWriteBytes(seat);
        participant.TryWriteBytes(seat[GuidSize..]);
        return WebEncoders.Base64UrlEncode(protector.Protect(seat.ToArray()));
    }

    /// <summary>The cookie's name.</summary>
    public static string NameOf(Guid workshop) => $"maillage-atelier-{workshop:n}";

    private Guid? Open(string sealedSeat, Guid workshop)
    {
        try
        {
            var seat = protector.Unprotect(WebEncoders.Base64UrlDecode(sealedSeat));
            return seat.Length == 2 * GuidSize && new Guid(seat.AsSpan(0, GuidSize)) == workshop ? new Guid(seat.AsSpan(GuidSize)) : null;
        }
        catch (Exception error) when (error is CryptographicException or FormatException)
        {
            return null; // forged, cut, or sealed by another instance
        }
    }

    private static CookieOptions CookieFor(HttpContext context) =>
        new()
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = Kept,
            Path = "/",
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
        };
}
