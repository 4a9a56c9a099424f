using System.Buffers.Text;
using Maillage.Kernel;
using Maillage.Members.Accounts;
using Maillage.Members.SignIn;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Maillage.Members.Account;

/// <summary>A member adds and removes the passkeys of her devices.</summary>
internal static class Passkeys
{
    private const int MaxNumber = 20;

    internal static void Map(IEndpointRouteBuilder account)
    {
        account.MapPost("/cles/options", Options);
        account.MapPost("/cles", Add);
        account.MapPost("/cles/retirer", Remove);
    }

    internal static string IdOf(UserPasskeyInfo passkey) => Base64Url.EncodeToString(passkey.CredentialId);

    private static async Task<ContentHttpResult> Options(OwnAccount own, SignInManager<Member> door)
    {
        var member = await own.Find();
        var options = await door.MakePasskeyCreationOptionsAsync(
            new()
            {
                Id = member.Id.ToString(),
                Name = member.Email!,
                DisplayName = member.Name,
            }
        );
        return TypedResults.Content(options, "application/json");
    }

    private static async Task<Results<RazorComponentResult<AccountPage>, RedirectHttpResult>> Add(
        [FromForm] string? cle,
        [FromForm] string? nom,
        OwnAccount own,
        PasskeyDoor door,
        UserManager<Member> members
    )
    {
        var refusals = PersonName.WhyNot(nom);
        if (refusals.Count > 0)
        {
            return await own.Page(refusals);
        }

        var member = await own.Find();
        if ((await members.GetPasskeysAsync(member)).Count >= MaxNumber)
        {
            return await own.Page([new Refusal("passkey.too-many", MaxNumber)]);
        }

        if (await door.Accept(cle) is not { } passkey)
        {
            return await own.Page([new Refusal("passkey.failed")]);
        }

        passkey.Name = PersonName.Parse(nom).Value;
        (await members.AddOrUpdatePasskeyAsync(member, passkey)).OrThrow();
        return TypedResults.LocalRedirect("/compte?fait=cle");
    }

    private static async Task<RedirectHttpResult> Remove([FromForm] string? id, OwnAccount own, UserManager<Member> members)
    {
        var member = await own.Find();
        var passkey = (await members.GetPasskeysAsync(member)).SingleOrDefault(key => IdOf(key) == id);
        if (passkey is not null)
        {
            (await members.RemovePasskeyAsync(member, passkey.CredentialId)).OrThrow();
        }

        return TypedResults.LocalRedirect("/compte?fait=cle-retiree");
    }
}
