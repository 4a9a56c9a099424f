using Maillage.Design;
using Maillage.Members.Accounts;
using Maillage.Members.Links;
using Maillage.Members.Mails;
using Maillage.Members.Sessions;
using Maillage.Members.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Maillage.Members.SignIn;

/// <summary>A link by e-mail signs its reader in, once. Opening it only asks: programs that scan mail open links too.</summary>
internal static class SignInByLink
{
    private static readonly MessageView Stale = new("link.stale", "/connexion");

    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapPost("/connexion/lien", Send);
        pages.MapGet("/connexion/envoye", Sent);
        pages.MapGet("/connexion/lien/{word}", Ask);
        pages.MapPost("/connexion/lien/{word}", Enter);
    }

    private static async Task<Results<RazorComponentResult<SignInPage>, RedirectHttpResult>> Send(
        [FromForm] string? email,
        [FromForm] string? retour,
        SignInLetter letter,
        MembersSettings settings,
        CancellationToken cancel
    )
    {
        var (back, refusals) = (LocalAddress.OrHome(retour), EmailAddress.WhyNot(email));
        if (refusals.Count > 0)
        {
            return SignInByPassword.Page(new(back, email ?? "", settings.SignUpIsOpen, refusals));
        }

        await letter.Send(EmailAddress.Parse(email), back, cancel);
        return TypedResults.LocalRedirect("/connexion/envoye");
    }

    private static RazorComponentResult<MessagePage> Sent(MailSettings mails) =>
        Answers.Page<MessagePage>(new MessageView("link.sent", "/connexion", mails.Host is null));

    private static async Task<Results<RazorComponentResult<ConfirmLinkPage>, RazorComponentResult<MessagePage>>> Ask(
        string word,
        LinkOpener links,
        CancellationToken cancel
    ) =>
        await links.Find(word, cancel) is { } link
            ? Answers.Page<ConfirmLinkPage>(new ConfirmLinkView(link.Purpose is LinkPurpose.SignUp, link.Email))
            : Answers.Page<MessagePage>(Stale, StatusCodes.Status410Gone);

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<MessagePage>>> Enter(
        string word,
        [FromForm] bool? rester,
        LinkOpener links,
        Session session,
        CancellationToken cancel
    )
    {
        var link = await links.Find(word, cancel);
        if (link is null || await links.Open(link, cancel) is not { } member)
        {
            return Answers.Page<MessagePage>(Stale, StatusCodes.Status410Gone);
        }

        await session.Open(member, rester ?? false);
        return TypedResults.LocalRedirect(LocalAddress.OrHome(link.ReturnTo));
    }
}

/// <summary>All that the page of an opened link shows.</summary>
public sealed record ConfirmLinkView(bool IsNew, string Email);
