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
        HttpRequest request,
        ICurrentMember member,
        MembersSettings settings
    )
    {
        var back = LocalAddress.OrHome(retour);
        return member.Id is null
            ? Page(new(back, "", settings.SignUpIsOpen, [], WasSentHere(request, back)))
            : TypedResults.LocalRedirect(back);
    }

    // The link "Se connecter" of every page brings that page along too. Whoever pressed it could read the page, and comes from it;
    // whoever was sent comes from elsewhere, or from a page of ours whose session has ended.
    private static bool WasSentHere(HttpRequest request, string back) =>
        back != "/"
        && (IsOurs(back) || !Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var from) || from.PathAndQuery != back);

    private static bool IsOurs(string address) =>
        new[] { "/compte", "/membres" }.Any(ours => address.StartsWith(ours, StringComparison.Ordinal));

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
/// <param name="ReturnTo">Where to go afterwards, on this site.</param>
/// <param name="Email">What was typed.</param>
/// <param name="SignUpIsOpen">Whether anyone may open an account.</param>
/// <param name="Refusals">Why she could not come in.</param>
/// <param name="WasSentHere">Whether she asked for another page, which needs an account.</param>
public sealed record SignInView(
    string ReturnTo,
    string Email,
    bool SignUpIsOpen,
    IReadOnlyList<Refusal> Refusals,
    bool WasSentHere = false
);
