using Maillage.Design;
using Maillage.Kernel;
using Maillage.Members.Accounts;
using Maillage.Members.Sessions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Maillage.Members.SignIn;

/// <summary>A passkey signs its holder in: her device proves who she is, without a secret on the wire.</summary>
internal static class SignInByPasskey
{
    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapPost("/connexion/cle/options", Options);
        pages.MapPost("/connexion/cle", Enter);
    }

    // No account is named: the browser offers the passkeys that it has for this site.
    private static async Task<ContentHttpResult> Options(SignInManager<Member> door) =>
        TypedResults.Content(await door.MakePasskeyRequestOptionsAsync(null), "application/json");

    private static async Task<Results<RazorComponentResult<SignInPage>, RedirectHttpResult>> Enter(
        [FromForm] string? cle,
        [FromForm] string? retour,
        PasskeyDoor door,
        Session session,
        MembersSettings settings
    )
    {
        var back = LocalAddress.OrHome(retour);
        if (await door.Recognise(cle) is not { } member)
        {
            return SignInByPassword.Page(new(back, "", settings.SignUpIsOpen, [new Refusal("passkey.failed")]));
        }

        await session.Open(member, stays: false);
        return TypedResults.LocalRedirect(back);
    }
}
