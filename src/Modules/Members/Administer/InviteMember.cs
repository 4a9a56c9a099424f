using Maillage.Kernel;
using Maillage.Members.Accounts;
using Maillage.Members.Contracts;
using Maillage.Members.Links;
using Maillage.Members.Mails;
using Maillage.Members.Sessions;
using Maillage.Members.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Maillage.Members.Administer;

/// <summary>An administrator invites someone by e-mail, with a role; whether she has an account already stays hers to know.</summary>
internal static class InviteMember
{
    internal static void Map(IEndpointRouteBuilder members)
    {
        members.MapGet("/inviter", Show);
        members.MapPost("/inviter", Invite);
    }

    private static RazorComponentResult<InvitePage> Show(RoleReader reader) =>
        Answers.Page<InvitePage>(new InviteView("", reader.Empty, []));

    private static async Task<Results<RazorComponentResult<InvitePage>, RedirectHttpResult>> Invite(
        [FromForm] string? email,
        [AsParameters] RoleForm form,
        RoleReader reader,
        InvitationLetter letter,
        CancellationToken cancel
    )
    {
        var (grant, fields, refusals) = reader.Read(form, MembersAct.InviteMember);
        refusals = [.. EmailAddress.WhyNot(email), .. refusals];
        if (refusals.Count == 0)
        {
            refusals = await letter.Send(EmailAddress.Parse(email), grant!, cancel);
        }

        return refusals.Count > 0
            ? Answers.Page<InvitePage>(new InviteView(email ?? "", fields, refusals), refusals)
            : TypedResults.LocalRedirect("/membres?fait=invite");
    }
}

/// <summary>Writes an invitation, good for two weeks.</summary>
internal sealed class InvitationLetter(PlatformDb db, ICurrentMember asker, OneTimeLinks links, Letters letters, Throttle throttle)
{
    public async Task<IReadOnlyList<Refusal>> Send(EmailAddress email, Grant grant, CancellationToken cancel)
    {
        var refusals = await WhyNot(cancel);
        if (refusals.Count == 0)
        {
            Write(email, grant);
            await db.SaveChangesAsync(cancel);
        }

        return refusals;
    }

    /// <summary>The same invitation under a new link, for two more weeks; whoever sends it again is who invites.</summary>
    public async Task<IReadOnlyList<Refusal>> SendAgain(OneTimeLink link, CancellationToken cancel)
    {
        var refusals = await WhyNot(cancel);
        if (refusals.Count > 0)
        {
            return refusals;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (!await links.Use(link, cancel))
        {
            return [WaitingInvitations.Gone]; // accepted or taken back meanwhile, or the button pressed twice
        }

        Write(EmailAddress.Parse(link.Email), new Grant(link.Role!.Value, link.Over!));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return [];
    }

    private async Task<IReadOnlyList<Refusal>> WhyNot(CancellationToken cancel) =>
        await throttle.Try(Limit.Invitations, $"{asker.Id}", cancel) ? [] : [new("invite.too-many", Limit.Invitations.Times)];

    private void Write(EmailAddress email, Grant grant)
    {
        var word = links.Add(seed =>
            new()
            {
                Id = seed.Id,
                WordHash = seed.WordHash,
                ExpiresAt = seed.Now + OneTimeLinks.InvitationLife,
                Purpose = LinkPurpose.Invitation,
                Email = email.Value,
                Role = grant.Role,
                Over = grant.Over,
                InvitedBy = asker.Id,
            }
        );
        letters.AddInvitation(email, "/invitation/" + word, asker.Name, grant);
    }
}

/// <summary>All that the page shows.</summary>
public sealed record InviteView(string Email, RoleFieldsView Fields, IReadOnlyList<Refusal> Refusals);
