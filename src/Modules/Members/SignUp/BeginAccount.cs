using Maillage.Kernel;
using Maillage.Members.Accounts;
using Maillage.Members.Sessions;
using Maillage.Members.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Maillage.Members.SignUp;

/// <summary>Someone asks for an account; it begins only when she opens the letter, so nobody signs up another.</summary>
internal static class BeginAccount
{
    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/inscription", Show);
        pages.MapPost("/inscription", Ask);
    }

    private static RazorComponentResult<BeginAccountPage> Show(MembersSettings settings) =>
        Answers.Page<BeginAccountPage>(new BeginAccountView(settings.SignUpIsOpen, "", "", []));

    private static async Task<Results<RazorComponentResult<BeginAccountPage>, RedirectHttpResult>> Ask(
        [FromForm] string? nom,
        [FromForm] string? email,
        SignUpLetter letter,
        MembersSettings settings,
        CancellationToken cancel
    )
    {
        IReadOnlyList<Refusal> refusals = settings.SignUpIsOpen
            ? [.. PersonName.WhyNot(nom), .. EmailAddress.WhyNot(email)]
            : [new("sign-up.closed")];
        if (refusals.Count > 0)
        {
            var view = new BeginAccountView(settings.SignUpIsOpen, nom ?? "", email ?? "", refusals);
            return Answers.Page<BeginAccountPage>(view, refusals);
        }

        await letter.Send(EmailAddress.Parse(email), PersonName.Parse(nom), cancel);
        return TypedResults.LocalRedirect("/connexion/envoye");
    }
}

/// <summary>All that the page shows.</summary>
public sealed record BeginAccountView(bool IsOpen, string Name, string Email, IReadOnlyList<Refusal> Refusals);
