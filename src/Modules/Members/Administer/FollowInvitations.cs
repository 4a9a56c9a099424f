using Maillage.Kernel;
using Maillage.Members.Account;
using Maillage.Members.Contracts;
using Maillage.Members.Links;
using Maillage.Members.Shared;
using Maillage.Territories;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Members.Administer;

/// <summary>An administrator takes an invitation back, or sends it again, as long as it waits.</summary>
internal static class FollowInvitations
{
    internal static void Map(IEndpointRouteBuilder members)
    {
        members.MapPost("/invitations/{id:guid}/retirer", TakeBack);
        members.MapPost("/invitations/{id:guid}/renvoyer", SendAgain);
    }

    private static async Task<Results<RazorComponentResult<MembersPage>, RedirectHttpResult>> TakeBack(
        Guid id,
        WaitingInvitations waiting,
        MembersList list,
        CancellationToken cancel
    ) => await Answer(await waiting.TakeBack(id, cancel), "invitation-retiree", list, cancel);

    private static async Task<Results<RazorComponentResult<MembersPage>, RedirectHttpResult>> SendAgain(
        Guid id,
        WaitingInvitations waiting,
        InvitationLetter letter,
        MembersList list,
        CancellationToken cancel
    )
    {
        IReadOnlyList<Refusal> refusals = await waiting.Find(id, cancel) is { } link
            ? await letter.SendAgain(link, cancel)
            : [WaitingInvitations.Gone];
        return await Answer(refusals, "invitation-renvoyee", list, cancel);
    }

    private static async Task<Results<RazorComponentResult<MembersPage>, RedirectHttpResult>> Answer(
        IReadOnlyList<Refusal> refusals,
        string done,
        MembersList list,
        CancellationToken cancel
    ) => refusals.Count > 0 ? await list.Page("", 1, null, refusals, cancel) : TypedResults.LocalRedirect($"/membres?fait={done}");
}

/// <summary>The invitations that wait for an answer, where the asker may invite.</summary>
internal sealed class WaitingInvitations(ICurrentMember asker, IMemberNames names, ITerritories territories, OneTimeLinks links)
{
    /// <summary>How many a page shows; the search finds the others.</summary>
    public const int Shown = 100;

    /// <summary>Said of an invitation over someone else's territory too: the answer does not tell which ones there are.</summary>
    public static readonly Refusal Gone = new("invite.gone");

    /// <summary>The latest ones whose address has these words; one more than are shown when there are more.</summary>
    public async Task<IReadOnlyList<InvitationLine>> Find(string words, CancellationToken cancel)
    {
        var sought = words.Trim().ToLowerInvariant();
        var found = await links
            .Waiting(LinkPurpose.Invitation)
            .Where(link => link.Email.Contains(sought))
            .OrderByDescending(link => link.ExpiresAt)
            .AsAsyncEnumerable()
            .Where(IsHers)
            .Take(Shown + 1)
            .ToListAsync(cancel);
        var called = await names.Find([.. found.Select(link => link.InvitedBy!.Value).Distinct()], cancel);
        return [.. found.Select(link => Line(link, called.GetValueOrDefault(link.InvitedBy!.Value, "")))];
    }

    /// <summary>One of them; null when it waits no longer, or is not hers to follow.</summary>
    public async Task<OneTimeLink?> Find(Guid id, CancellationToken cancel) =>
        await links.Waiting(LinkPurpose.Invitation).SingleOrDefaultAsync(link => link.Id == id, cancel) is { } link && IsHers(link)
            ? link
            : null;

    /// <summary>Uses its link up, so that it opens nothing any more.</summary>
    public async Task<IReadOnlyList<Refusal>> TakeBack(Guid id, CancellationToken cancel) =>
        await Find(id, cancel) is { } link && await links.Use(link, cancel) ? [] : [Gone];

    private bool IsHers(OneTimeLink link) => asker.May(MembersAct.InviteMember, link.Over!);

    private InvitationLine Line(OneTimeLink link, string by) =>
        new(
            link.Id,
            link.Email,
            new RoleLine(link.Role!.Value, territories.NameOf(link.Over!), link.Over!),
            by,
            link.ExpiresAt - OneTimeLinks.InvitationLife,
            link.ExpiresAt
        );
}

/// <summary>One invitation in a list; an empty name is a deleted account.</summary>
public sealed record InvitationLine(Guid Id, string Email, RoleLine Role, string By, DateTimeOffset SentAt, DateTimeOffset ExpiresAt);
