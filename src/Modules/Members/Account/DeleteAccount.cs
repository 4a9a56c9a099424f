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
using Microsoft.EntityFrameworkCore;

namespace Maillage.Members.Account;

/// <summary>A member leaves: her account goes, what she published stays without her name.</summary>
internal static class DeleteAccount
{
    internal static void Map(IEndpointRouteBuilder account)
    {
        account.MapGet("/supprimer", Show);
        account.MapPost("/supprimer", Delete);
    }

    internal static void MapFarewell(IEndpointRouteBuilder pages) =>
        pages.MapGet("/au-revoir", () => Answers.Page<MessagePage>(new MessageView("farewell", "/")));

    private static async Task<RazorComponentResult<DeleteAccountPage>> Show(OwnAccount own, Departure departure)
    {
        var member = await own.Find();
        return Page(member, await departure.WhyNot(member), StatusCodes.Status200OK);
    }

    private static async Task<Results<RazorComponentResult<DeleteAccountPage>, RedirectHttpResult>> Delete(
        [FromForm] string? email,
        OwnAccount own,
        Departure departure,
        Session session,
        CancellationToken cancel
    )
    {
        var member = await own.Find();
        IReadOnlyList<Refusal> refusals =
        [
            .. await departure.WhyNot(member),
            .. string.Equals(email?.Trim(), member.Email, StringComparison.OrdinalIgnoreCase)
                ? []
                : new Refusal[] { new("delete.not-your-email") },
        ];
        if (refusals.Count > 0)
        {
            return Page(member, refusals, StatusCodes.Status422UnprocessableEntity);
        }

        await departure.Make(member, cancel);
        await session.Close();
        return TypedResults.LocalRedirect("/au-revoir");
    }

    private static RazorComponentResult<DeleteAccountPage> Page(Member member, IReadOnlyList<Refusal> refusals, int status) =>
        Answers.Page<DeleteAccountPage>(new DeleteAccountView(member.Email!, refusals), status);
}

/// <summary>Erases a member everywhere, or nowhere.</summary>
internal sealed class Departure(PlatformDb db, RoleBook roles, IEnumerable<IPersonalRecords> records)
{
    public Task<IReadOnlyList<Refusal>> WhyNot(Member member) => roles.WhyNotLeave(member);

    public async Task Make(Member member, CancellationToken cancel)
    {
        RefusedException.ThrowIfAny(await WhyNot(member));
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        foreach (var kept in records)
        {
            await kept.Forget(db, member.Id, cancel);
        }

        await db.Set<OneTimeLink>().Where(link => link.Member == member.Id || link.Email == member.Email).ExecuteDeleteAsync(cancel);
        await db.Set<WaitingMail>().Where(mail => mail.To == member.Email).ExecuteDeleteAsync(cancel);
        db.Remove(member);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }
}

/// <summary>All that the page shows.</summary>
public sealed record DeleteAccountView(string Email, IReadOnlyList<Refusal> Refusals);
