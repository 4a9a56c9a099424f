using System.Linq.Expressions;
using Maillage.Kernel;
using Maillage.Members.Account;
using Maillage.Members.Accounts;
using Maillage.Members.Contracts;
using Maillage.Members.Shared;
using Maillage.Territories;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Members.Administer;

/// <summary>An administrator finds the members of her territory; the instance's, all of them and their addresses.</summary>
internal static class ListMembers
{
    internal static void Map(IEndpointRouteBuilder members) => members.MapGet("", List);

    private static async Task<RazorComponentResult<MembersPage>> List(
        string? q,
        int? page,
        string? fait,
        MembersList list,
        CancellationToken cancel
    ) => await list.Page(q ?? "", Math.Clamp(page ?? 1, 1, 10_000), fait, [], cancel);
}

/// <summary>One page of the list: the members, and on the first one the invitations that wait.</summary>
internal sealed class MembersList(VisibleMembers visible, WaitingInvitations waiting)
{
    private const int PageSize = 50;

    // What may be said to have been done: the address of the page is anyone's to write.
    private static readonly string[] Deeds = ["invite", "invitation-retiree", "invitation-renvoyee"];

    public async Task<RazorComponentResult<MembersPage>> Page(
        string words,
        int number,
        string? done,
        IReadOnlyList<Refusal> refusals,
        CancellationToken cancel
    )
    {
        var found = await visible.Find(words, (number - 1) * PageSize, PageSize + 1, cancel);
        var view = new MembersView
        {
            Words = words,
            Members = [.. found.Take(PageSize)],
            Invitations = number == 1 ? await waiting.Find(words, cancel) : [],
            Number = number,
            HasMore = found.Count > PageSize,
            Done = Deeds.Contains(done) ? done : null,
            Refusals = refusals,
        };
        return Answers.Page<MembersPage>(view, refusals);
    }
}

/// <summary>The members that an administrator may see: those who hold a role within her territories, or everyone.</summary>
internal sealed class VisibleMembers(PlatformDb db, ICurrentMember asker, ITerritories territories)
{
    private bool SeesEveryone => asker.May(MembersAct.SeeEveryMember, TerritoryId.France);

    public async Task<IReadOnlyList<MemberLine>> Find(string words, int skip, int take, CancellationToken cancel)
    {
        var members = db.Set<Member>().AsNoTracking();
        if (words.Trim() is { Length: > 0 } sought)
        {
            members = members.Where(Matches(sought[..Math.Min(sought.Length, 200)].ToLowerInvariant()));
        }

        var ordered = members.OrderBy(member => member.Name).ThenBy(member => member.Id);
        return SeesEveryone
            ? [.. (await ordered.Skip(skip).Take(take).ToListAsync(cancel)).Select(Line)]
            : [.. await Local(ordered).Skip(skip).Take(take).ToListAsync(cancel)];
    }

    /// <summary>One of them; null when there is none, or none that she may see.</summary>
    public async Task<Member?> Find(Guid id, CancellationToken cancel) =>
        await db.Set<Member>().SingleOrDefaultAsync(member => member.Id == id, cancel) is { } member && (SeesEveryone || IsLocal(member))
            ? member
            : null;

    public MemberLine Line(Member member) =>
        new(
            member.Id,
            member.Name,
            SeesEveryone ? member.Email : null,
            [.. Shown(member).Select(grant => new RoleLine(grant.Role, territories.NameOf(grant.Over), grant.Over))]
        );

    // An address is personal: searching by it is for those who may see it.
#pragma warning disable CA1304, CA1311, CA1862 // the database does this: it knows lower(), and no cultures
    private Expression<Func<Member, bool>> Matches(string sought) =>
        SeesEveryone
            ? member => member.Name.ToLower().Contains(sought) || member.Email!.Contains(sought)
            : member => member.Name.ToLower().Contains(sought);
#pragma warning restore CA1304, CA1311, CA1862

    // Which territory lies in which is known in memory only; a territory's members are few.
    private IAsyncEnumerable<MemberLine> Local(IQueryable<Member> members) =>
        members.Where(member => member.Roles.Any()).AsAsyncEnumerable().Where(IsLocal).Select(Line);

    private bool IsLocal(Member member) => Shown(member).Any();

    private IEnumerable<Grant> Shown(Member member) =>
        member.Grants.Where(grant => SeesEveryone || asker.May(MembersAct.TakeRoleBack, grant.Over));
}

/// <summary>All that the page shows.</summary>
public sealed record MembersView
{
    public required string Words { get; init; }
    public required IReadOnlyList<MemberLine> Members { get; init; }

    /// <summary>One more than the page shows when there are more.</summary>
    public required IReadOnlyList<InvitationLine> Invitations { get; init; }
    public required int Number { get; init; }
    public required bool HasMore { get; init; }
    public required string? Done { get; init; }
    public required IReadOnlyList<Refusal> Refusals { get; init; }
}

/// <summary>One member in a list; her address only for those who may see it.</summary>
public sealed record MemberLine(Guid Id, string Name, string? Email, IReadOnlyList<RoleLine> Roles);
