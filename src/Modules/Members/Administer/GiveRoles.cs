using Maillage.Kernel;
using Maillage.Members.Accounts;
using Maillage.Members.Contracts;
using Maillage.Members.Shared;
using Maillage.Territories;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Maillage.Members.Administer;

/// <summary>An administrator gives a member a role over a territory, or takes it back.</summary>
internal static class GiveRoles
{
    internal static void Map(IEndpointRouteBuilder members)
    {
        members.MapGet("/{id:guid}", Show);
        members.MapPost("/{id:guid}/roles", Give);
        members.MapPost("/{id:guid}/roles/retirer", TakeBack);
    }

    private static async Task<Results<RazorComponentResult<MemberPage>, NotFound>> Show(
        Guid id,
        VisibleMembers visible,
        RoleReader reader,
        CancellationToken cancel
    ) =>
        await visible.Find(id, cancel) is { } member
            ? Answers.Page<MemberPage>(new MemberView(visible.Line(member), reader.Empty, []))
            : TypedResults.NotFound();

    private static async Task<Results<RazorComponentResult<MemberPage>, RedirectHttpResult, NotFound>> Give(
        Guid id,
        [AsParameters] RoleForm form,
        VisibleMembers visible,
        RoleReader reader,
        RoleDesk desk,
        CancellationToken cancel
    )
    {
        if (await visible.Find(id, cancel) is not { } member)
        {
            return TypedResults.NotFound();
        }

        var (grant, fields, refusals) = reader.Read(form, MembersAct.GiveRole);
        if (grant is null)
        {
            return Answers.Page<MemberPage>(new MemberView(visible.Line(member), fields, refusals), refusals);
        }

        refusals = await desk.Give(member, grant, cancel);
        return refusals.Count > 0
            ? Answers.Page<MemberPage>(new MemberView(visible.Line(member), fields, refusals), refusals)
            : TypedResults.LocalRedirect($"/membres/{id}");
    }

    private static async Task<Results<RazorComponentResult<MemberPage>, RedirectHttpResult, NotFound>> TakeBack(
        Guid id,
        [FromForm] string? territoire,
        VisibleMembers visible,
        RoleReader reader,
        RoleDesk desk,
        CancellationToken cancel
    )
    {
        if (await visible.Find(id, cancel) is not { } member || !TerritoryId.TryParse(territoire, out var over))
        {
            return TypedResults.NotFound();
        }

        var refusals = await desk.TakeBack(member, over, cancel);
        return refusals.Count > 0
            ? Answers.Page<MemberPage>(new MemberView(visible.Line(member), reader.Empty, refusals), refusals)
            : TypedResults.LocalRedirect($"/membres/{id}");
    }
}

/// <summary>Where roles change hands: asks who may, writes in the book, saves.</summary>
internal sealed class RoleDesk(PlatformDb db, ICurrentMember asker, RoleBook book)
{
    public async Task<IReadOnlyList<Refusal>> Give(Member member, Grant grant, CancellationToken cancel)
    {
        IReadOnlyList<Refusal> refusals = asker.May(MembersAct.GiveRole, grant.Over)
            ? await book.WhyNotGive(member, grant)
            : [new("role.not-yours-to-give")];
        if (refusals.Count == 0)
        {
            book.Give(member, grant, asker.Id);
            await db.SaveChangesAsync(cancel);
        }

        return refusals;
    }

    public async Task<IReadOnlyList<Refusal>> TakeBack(Member member, TerritoryId over, CancellationToken cancel)
    {
        IReadOnlyList<Refusal> refusals =
            !asker.May(MembersAct.TakeRoleBack, over) ? [new("role.not-yours-to-give")]
            : over == TerritoryId.France ? await book.WhyNotLeave(member)
            : [];
        if (refusals.Count == 0)
        {
            await book.TakeBack(member, over, asker.Id);
            await db.SaveChangesAsync(cancel);
        }

        return refusals;
    }
}

/// <summary>All that the page shows.</summary>
public sealed record MemberView(MemberLine Member, RoleFieldsView Fields, IReadOnlyList<Refusal> Refusals);
