using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Maillage.Members.Sessions;

/// <summary>
/// Recognises a browser from which a member has already signed in, and counts its mistakes apart: whoever guesses her password
/// from elsewhere cannot lock her out.
/// </summary>
/// <remarks>Source: OWASP, "Slow Down Online Guessing Attacks with Device Cookies".</remarks>
internal sealed class KnownBrowser(IDataProtectionProvider protection)
{
    private const string Cookie = "maillage.navigateur";

    private readonly IDataProtector seal = protection.CreateProtector("Maillage.Members.KnownBrowser");

    public void Remember(HttpContext context, Guid member) =>
        context.Response.Cookies.Append(
            Cookie,
            seal.Protect($"{member:n}{Guid.CreateVersion7():n}"),
            new()
            {
                MaxAge = TimeSpan.FromDays(365),
                IsEssential = true,
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = context.Request.IsHttps,
                Path = "/connexion",
            }
        );

    /// <summary>Under what to count the mistakes of this browser with this account; null for a browser that she never used.</summary>
    public string? KeyFor(HttpContext context, Guid member) =>
        Unsealed(context) is { } known && known.StartsWith(member.ToString("n"), StringComparison.Ordinal) ? known : null;

    private string? Unsealed(HttpContext context)
    {
        try
        {
            return context.Request.Cookies[Cookie] is { Length: > 0 } value ? seal.Unprotect(value) : null;
        }
        catch (CryptographicException)
        {
            return null; // sealed with keys that are gone, or not by us
        }
    }
}
