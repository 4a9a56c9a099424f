using Maillage.Kernel;
using Maillage.Members.Accounts;
using Maillage.Members.Sessions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Maillage.Members.Account;

/// <summary>A member takes a password, or another one: her other sessions end.</summary>
internal static class ChangePassword
{
    internal static void Map(IEndpointRouteBuilder account)
    {
        account.MapPost("/mot-de-passe", Change);
        account.MapPost("/ailleurs", SignOutElsewhere);
    }

    private static async Task<Results<RazorComponentResult<AccountPage>, RedirectHttpResult>> Change(
        [FromForm] string? actuel,
        [FromForm] string? nouveau,
        OwnAccount own,
        PasswordChange change,
        CancellationToken cancel
    )
    {
        var refusals = await change.Make(await own.Find(), actuel ?? "", nouveau ?? "", cancel);
        return refusals.Count > 0 ? await own.Page(refusals) : TypedResults.LocalRedirect("/compte?fait=mot-de-passe");
    }

    private static async Task<RedirectHttpResult> SignOutElsewhere(OwnAccount own, UserManager<Member> members, Session session)
    {
        var member = await own.Find();
        (await members.UpdateSecurityStampAsync(member)).OrThrow();
        await session.Open(member, stays: false);
        return TypedResults.LocalRedirect("/compte?fait=ailleurs");
    }
}

/// <summary>Replaces a password once the current one was given.</summary>
internal sealed class PasswordChange(UserManager<Member> members, Throttle throttle, Session session)
{
    public async Task<IReadOnlyList<Refusal>> Make(Member member, string current, string wanted, CancellationToken cancel)
    {
        if (!await throttle.Try(Limit.Passwords, member.Email!, cancel))
        {
            return [new("sign-in.too-often", (int)Limit.Passwords.Within.TotalMinutes)];
        }

        var refusals = PasswordRules.WhyNot(wanted, member.Name, member.Email!);
        if (refusals.Count > 0)
        {
            return refusals;
        }

        if (member.PasswordHash is not null && !await members.CheckPasswordAsync(member, current))
        {
            return [new("password.wrong-current")];
        }

        await Replace(member, wanted);
        await throttle.Forget(Limit.Passwords, member.Email!, cancel);
        return [];
    }

    // Both steps change the security stamp, which ends every session; this browser gets a new one.
    private async Task Replace(Member member, string wanted)
    {
        member.PasswordHash = null;
        (await members.AddPasswordAsync(member, wanted)).OrThrow();
        await session.Open(member, stays: false);
    }
}
