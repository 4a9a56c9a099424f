using Maillage.Kernel;
using Maillage.Members.Accounts;
using Maillage.Members.Sessions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace Maillage.Members.SignIn;

/// <summary>Opens to an address with its password. It takes as long, and says the same, for an address without account.</summary>
internal sealed class PasswordDoor(
    UserManager<Member> members,
    Throttle throttle,
    Session session,
    KnownBrowser browser,
    IHttpContextAccessor accessor
)
{
    private static readonly Member Nobody = new();
    private static string? decoy;

    /// <returns>Null once the session is open; else the one sentence for every failure, or that there were too many.</returns>
    public async Task<Refusal?> Enter(string email, string password, bool stays, CancellationToken cancel)
    {
        var known = EmailAddress.WhyNot(email).Count == 0 ? await members.FindByEmailAsync(EmailAddress.Parse(email).Value) : null;
        var whose = Whose(known, email);
        if (!await throttle.Try(Limit.Passwords, whose, cancel))
        {
            return new("sign-in.too-often", (int)Limit.Passwords.Within.TotalMinutes);
        }

        if (!await Opens(known, password))
        {
            return new("sign-in.wrong");
        }

        await throttle.Forget(Limit.Passwords, whose, cancel);
        await session.Open(known!, stays);
        return null;
    }

    private string Whose(Member? known, string email) =>
        known is null ? email.Trim().ToLowerInvariant() : browser.KeyFor(accessor.HttpContext!, known.Id) ?? known.Email!;

    private async Task<bool> Opens(Member? known, string password)
    {
        if (password.Length > PasswordRules.MaxLength)
        {
            return false;
        }

        if (known?.PasswordHash is not null)
        {
            return await members.CheckPasswordAsync(known, password);
        }

        decoy ??= members.PasswordHasher.HashPassword(Nobody, "as slow as a real one");
        return members.PasswordHasher.VerifyHashedPassword(Nobody, decoy, password) is not PasswordVerificationResult.Failed
            && known is { PasswordHash: not null };
    }
}
