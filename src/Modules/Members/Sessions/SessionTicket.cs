using System.Security.Claims;
using Maillage.Kernel;
using Maillage.Members.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Members.Sessions;

/// <summary>What a session's cookie holds: who, and the security stamp of that day. Roles are read afresh at each request.</summary>
internal sealed class SessionTicket : IUserClaimsPrincipalFactory<Member>
{
    private const string StampClaim = "stamp";

    public Task<ClaimsPrincipal> CreateAsync(Member user) =>
        Task.FromResult(
            new ClaimsPrincipal(
                new ClaimsIdentity(
                    [new(ClaimTypes.NameIdentifier, user.Id.ToString()), new(StampClaim, user.SecurityStamp ?? "")],
                    IdentityConstants.ApplicationScheme
                )
            )
        );

    /// <summary>Makes the request the member's, or ends a session whose account is gone or whose stamp has changed.</summary>
    public static async Task Check(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var member = await Find(context.Principal!, services.GetRequiredService<PlatformDb>(), context.HttpContext.RequestAborted);
        if (member is null)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
            return;
        }

        services.GetRequiredService<CurrentMember>().Become(member.Id, member.Name, member.Grants);
    }

    private static async Task<Member?> Find(ClaimsPrincipal who, PlatformDb db, CancellationToken cancel)
    {
        var stamp = who.FindFirstValue(StampClaim);
        return Guid.TryParse(who.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            ? await db.Set<Member>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == id && m.SecurityStamp == stamp, cancel)
            : null;
    }
}
