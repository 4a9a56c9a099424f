using Maillage.Kernel;
using Maillage.Members.Accounts;
using Maillage.Members.Contracts;
using Maillage.Members.Links;
using Maillage.Members.Sessions;
using Maillage.Members.Shared;
using Maillage.Members.SignIn;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Maillage.Members.SignUp;

/// <summary>Someone who was invited comes in, with the role that was meant for her.</summary>
internal static class AcceptInvitation
{
    private static readonly MessageView Stale = new("invitation.stale", "/connexion");

    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/invitation/{word}", Show);
        pages.MapPost("/invitation/{word}", Accept);
    }

    private static async Task<Results<RazorComponentResult<InvitationPage>, RazorComponentResult<MessagePage>>> Show(
        string word,
        Invitations invitations,
        CancellationToken cancel
    ) =>
        await invitations.Find(word, cancel) is { } view
            ? Answers.Page<InvitationPage>(view)
            : Answers.Page<MessagePage>(Stale, StatusCodes.Status410Gone);

    private static async Task<Results<RazorComponentResult<InvitationPage>, RazorComponentResult<MessagePage>, RedirectHttpResult>> Accept(
        string word,
        [FromForm] string? nom,
        Invitations invitations,
        Session session,
        CancellationToken cancel
    )
    {
        if (await invitations.Find(word, cancel) is not { } view)
        {
            return Answers.Page<MessagePage>(Stale, StatusCodes.Status410Gone);
        }

        var refusals = view.IsKnown ? [] : PersonName.WhyNot(nom);
        if (refusals.Count > 0)
        {
            return Answers.Page<InvitationPage>(view with { Refusals = refusals }, refusals);
        }

        if (await invitations.Accept(word, nom, cancel) is not { } member)
        {
            return Answers.Page<MessagePage>(Stale, StatusCodes.Status410Gone);
        }

        await session.Open(member, stays: false);
        return TypedResults.LocalRedirect("/compte");
    }
}

/// <summary>Finds invitations and makes them true.</summary>
internal sealed class Invitations(OneTimeLinks links, UserManager<Member> members, LinkOpener accounts, RoleBook roles)
{
    public async Task<InvitationView?> Find(string word, CancellationToken cancel) =>
        await links.Find(LinkPurpose.Invitation, word, cancel) is { } link
            ? new(link.Email, link.Role!.Value, await members.FindByEmailAsync(link.Email) is not null, [])
            : null;

    /// <summary>Null when it was used meanwhile.</summary>
    public async Task<Member?> Accept(string word, string? name, CancellationToken cancel)
    {
        if (await links.Find(LinkPurpose.Invitation, word, cancel) is not { } link || !await links.Use(link, cancel))
        {
            return null;
        }

        var email = EmailAddress.Parse(link.Email);
        var member = await members.FindByEmailAsync(email.Value) ?? await accounts.FindOrCreate(email, PersonName.Parse(name));
        var held = member.RoleOver(link.Over!);
        if (held is null || held < link.Role)
        {
            roles.Give(member, new Grant(link.Role!.Value, link.Over!), link.InvitedBy);
            (await members.UpdateAsync(member)).OrThrow();
        }

        return member;
    }
}

/// <summary>All that the page shows.</summary>
public sealed record InvitationView(string Email, Role Role, bool IsKnown, IReadOnlyList<Refusal> Refusals);
