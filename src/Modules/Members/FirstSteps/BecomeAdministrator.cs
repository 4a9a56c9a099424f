using Maillage.Kernel;
using Maillage.Members.Accounts;
using Maillage.Members.Contracts;
using Maillage.Members.Links;
using Maillage.Members.Sessions;
using Maillage.Members.Shared;
using Maillage.Members.SignIn;
using Maillage.Territories;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Maillage.Members.FirstSteps;

/// <summary>The reader of the first link makes the instance hers.</summary>
internal static class BecomeAdministrator
{
    private static readonly MessageView Stale = new("first.stale", "/connexion");

    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/premiers-pas/{word}", Show);
        pages.MapPost("/premiers-pas/{word}", Become);
    }

    private static async Task<Results<RazorComponentResult<FirstStepsPage>, RazorComponentResult<MessagePage>>> Show(
        string word,
        OneTimeLinks links,
        CancellationToken cancel
    ) =>
        await links.Find(LinkPurpose.FirstAdministrator, word, cancel) is null
            ? Answers.Page<MessagePage>(Stale, StatusCodes.Status410Gone)
            : Answers.Page<FirstStepsPage>(new FirstStepsView("", "", []));

    private static async Task<Results<RazorComponentResult<FirstStepsPage>, RazorComponentResult<MessagePage>, RedirectHttpResult>> Become(
        string word,
        [AsParameters] FirstStepsForm form,
        OneTimeLinks links,
        FirstAccount account,
        CancellationToken cancel
    )
    {
        if (await links.Find(LinkPurpose.FirstAdministrator, word, cancel) is not { } link)
        {
            return Answers.Page<MessagePage>(Stale, StatusCodes.Status410Gone);
        }

        var refusals = form.WhyNot();
        if (refusals.Count > 0)
        {
            return Answers.Page<FirstStepsPage>(new FirstStepsView(form.Nom ?? "", form.Email ?? "", refusals), refusals);
        }

        if (!await links.Use(link, cancel))
        {
            return Answers.Page<MessagePage>(Stale, StatusCodes.Status410Gone);
        }

        await account.Open(form);
        return TypedResults.LocalRedirect("/compte?fait=premiers-pas");
    }
}

/// <summary>What she says of herself; a password is hers to want or not.</summary>
internal sealed record FirstStepsForm([FromForm] string? Nom, [FromForm] string? Email, [FromForm] string? MotDePasse)
{
    public IReadOnlyList<Refusal> WhyNot() =>
        [
            .. PersonName.WhyNot(Nom),
            .. EmailAddress.WhyNot(Email),
            .. MotDePasse is { Length: > 0 } ? PasswordRules.WhyNot(MotDePasse, Nom ?? "", Email ?? "") : [],
        ];
}

/// <summary>Opens the first account.</summary>
internal sealed class FirstAccount(LinkOpener accounts, UserManager<Member> members, RoleBook roles, Session session)
{
    public async Task Open(FirstStepsForm form)
    {
        var member = await accounts.FindOrCreate(EmailAddress.Parse(form.Email), PersonName.Parse(form.Nom));
        if (form.MotDePasse is { Length: > 0 } password)
        {
            _ = await members.RemovePasswordAsync(member);
            (await members.AddPasswordAsync(member, password)).OrThrow();
        }

        roles.Give(member, new(Role.Administrator, TerritoryId.France), by: null);
        (await members.UpdateAsync(member)).OrThrow();
        await session.Open(member, stays: true);
    }
}

/// <summary>All that the page shows.</summary>
public sealed record FirstStepsView(string Name, string Email, IReadOnlyList<Refusal> Refusals);
