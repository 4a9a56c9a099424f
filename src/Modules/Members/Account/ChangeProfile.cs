using Maillage.Members.Accounts;
using Maillage.Members.Sessions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Maillage.Members.Account;

/// <summary>A member says what she wants to be called, and in which language.</summary>
internal static class ChangeProfile
{
    internal static void Map(IEndpointRouteBuilder account)
    {
        account.MapPost("/nom", Rename);
        account.MapPost("/langue", Speak);
    }

    private static async Task<Results<RazorComponentResult<AccountPage>, RedirectHttpResult>> Rename(
        [FromForm] string? nom,
        OwnAccount own,
        UserManager<Member> members
    )
    {
        var refusals = PersonName.WhyNot(nom);
        if (refusals.Count > 0)
        {
            return await own.Page(refusals);
        }

        var (member, name) = (await own.Find(), PersonName.Parse(nom));
        member.Rename(name);
        (await members.UpdateAsync(member)).OrThrow();
        return TypedResults.LocalRedirect(name.WasCleaned ? "/compte?fait=nom-nettoye" : "/compte?fait=nom");
    }

    private static async Task<RedirectHttpResult> Speak(
        [FromForm] string? langue,
        OwnAccount own,
        UserManager<Member> members,
        Session session
    )
    {
        var member = await own.Find();
        member.Speak(langue ?? "fr");
        (await members.UpdateAsync(member)).OrThrow();
        session.SpeakTo(member.Language);
        return TypedResults.LocalRedirect("/compte?fait=langue");
    }
}
