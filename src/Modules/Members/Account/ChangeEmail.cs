using Maillage.Kernel;
using Maillage.Members.Accounts;
using Maillage.Members.Links;
using Maillage.Members.Mails;
using Maillage.Members.Sessions;
using Maillage.Members.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Maillage.Members.Account;

/// <summary>A member moves to another address: a letter there proves that it is hers, a letter to the old one warns her.</summary>
internal static class ChangeEmail
{
    private static readonly MessageView Stale = new("link.stale", "/compte");

    internal static void Map(IEndpointRouteBuilder account)
    {
        account.MapPost("/email", Ask);
        account.MapGet("/email/{word}", Show);
        account.MapPost("/email/{word}", Move);
    }

    private static async Task<Results<RazorComponentResult<AccountPage>, RedirectHttpResult>> Ask(
        [FromForm] string? email,
        OwnAccount own,
        EmailMove move,
        CancellationToken cancel
    )
    {
        var refusals = EmailAddress.WhyNot(email);
        if (refusals.Count > 0)
        {
            return await own.Page(refusals);
        }

        await move.Ask(await own.Find(), EmailAddress.Parse(email), cancel);
        return TypedResults.LocalRedirect("/compte?fait=email-demande");
    }

    private static async Task<Results<RazorComponentResult<MoveEmailPage>, RazorComponentResult<MessagePage>>> Show(
        string word,
        EmailMove move,
        OwnAccount own,
        CancellationToken cancel
    ) =>
        await move.Find(await own.Find(), word, cancel) is { } link
            ? Answers.Page<MoveEmailPage>(new MoveEmailView(link.Email))
            : Answers.Page<MessagePage>(Stale, StatusCodes.Status410Gone);

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<MessagePage>>> Move(
        string word,
        EmailMove move,
        OwnAccount own,
        CancellationToken cancel
    )
    {
        var member = await own.Find();
        return await move.Find(member, word, cancel) is { } link && await move.Make(member, link, cancel)
            ? TypedResults.LocalRedirect("/compte?fait=email")
            : Answers.Page<MessagePage>(Stale, StatusCodes.Status410Gone);
    }
}

/// <summary>The two halves of a move to another address.</summary>
internal sealed class EmailMove(PlatformDb db, UserManager<Member> members, OneTimeLinks links, Letters letters, SessionAndThrottle guards)
{
    /// <summary>Writes to the new address. One that has an account already gets no letter, and the asker is not told.</summary>
    public async Task Ask(Member member, EmailAddress wanted, CancellationToken cancel)
    {
        if (
            !await guards.Throttle.Try(Limit.LettersToOneAddress, member.Email!, cancel)
            || await members.FindByEmailAsync(wanted.Value) is not null
        )
        {
            return;
        }

        var word = links.Add(seed =>
            new()
            {
                Id = seed.Id,
                WordHash = seed.WordHash,
                ExpiresAt = seed.Now + OneTimeLinks.SignInLife,
                Purpose = LinkPurpose.NewEmail,
                Member = member.Id,
                Email = wanted.Value,
            }
        );
        letters.Add(wanted, "new-email", "/compte/email/" + word);
        letters.Add(member, "email-leaves", "/compte");
        await db.SaveChangesAsync(cancel);
    }

    public async Task<OneTimeLink?> Find(Member member, string word, CancellationToken cancel) =>
        await links.Find(LinkPurpose.NewEmail, word, cancel) is { } link && link.Member == member.Id ? link : null;

    public async Task<bool> Make(Member member, OneTimeLink link, CancellationToken cancel)
    {
        if (!await links.Use(link, cancel) || await members.FindByEmailAsync(link.Email) is not null)
        {
            return false;
        }

        member.Email = link.Email;
        (await members.UpdateSecurityStampAsync(member)).OrThrow();
        await guards.Session.Open(member, stays: false);
        return true;
    }
}

/// <summary>What guards a change of how one comes in.</summary>
internal sealed record SessionAndThrottle(Session Session, Throttle Throttle);

/// <summary>All that the page of the proof shows.</summary>
public sealed record MoveEmailView(string Email);
