using Maillage.Design;
using Maillage.Kernel;
using Maillage.Members.Contracts;
using Maillage.Members.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Maillage.Members.SignIn;

/// <summary>The page with every way in, and the way by password.</summary>
internal static class SignInByPassword
{
    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/connexion", Show);
        pages.MapPost("/connexion", SignIn);
    }

    private static Results<RazorComponentResult<SignInPage>, RedirectHttpResult> Show(
        string? retour,
        ICurrentMember member,
        MembersSettings settings
    )
    {
        var back = LocalAddress.OrHome(retour);
        return member.Id is null ? Page(new(back, "", settings.SignUpIsOpen, [])) : TypedResults.LocalRedirect(back);
    }

    private static async Task<Results<RazorComponentResult<SignInPage>, RedirectHttpResult>> SignIn(
        [AsParameters] PasswordForm form,
        PasswordDoor door,
        MembersSettings settings,
        CancellationToken cancel
    )
    {
        var back = LocalAddress.OrHome(form.Retour);
        return await door.Enter(form.Email ?? "", form.MotDePasse ?? "", form.Rester ?? false, cancel) is { } refusal
            ? Page(new(back, form.Email ?? "", settings.SignUpIsOpen, [refusal]))
            : TypedResults.LocalRedirect(back);
    }

    internal static RazorComponentResult<SignInPage> Page(SignInView view) => Answers.Page<SignInPage>(view, view.Refusals);

    private sealed record PasswordForm(
        [FromForm] string? Email,
        [FromForm] string? MotDePasse,
        [FromForm] bool? Rester,
        [FromForm] string? Retour
    );
}

/// <summary>All that the page shows.</summary>
public sealed record SignInView(string ReturnTo, string Email, bool SignUpIsOpen, IReadOnlyList<Refusal> Refusals);
