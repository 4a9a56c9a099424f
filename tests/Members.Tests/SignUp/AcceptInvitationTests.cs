using System.Net;
using Maillage.Members.Contracts;
using Maillage.Territories;
using Maillage.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Members.Tests.SignUp;

public sealed class AcceptInvitationTests
{
    private const string Louise = "louise@exemple.fr";
    private static readonly TerritoryId Allier = TerritoryId.Parse("departement:03");

    [Fact]
    public async Task Someone_invited_gives_her_name_and_has_the_role_that_was_meant_for_her()
    {
        await using var site = await MembersSite.Start();
        await Invite(site, "Moderator", "departement:03");
        var browser = site.Browser();

        var answer = await browser.Fill(await site.LinkIn(Louise), null, ("nom", "Louise"));

        answer.Headers.Location!.ToString().ShouldBe("/compte");
        (await Grants(site)).ShouldBe([new Grant(Role.Moderator, Allier)]);
    }

    [Fact]
    public async Task An_invitation_never_lowers_a_role_that_is_held_already()
    {
        await using var site = await MembersSite.Start();
        _ = await site.LinkFor(Louise, Role.Facilitator, Allier);
        await Invite(site, "Contributor", "departement:03");

        using var answer = await site.Browser().Fill(await site.LinkIn(Louise));

        (await Grants(site)).ShouldBe([new Grant(Role.Facilitator, Allier)]);
    }

    [Fact]
    public async Task An_invitation_works_once_and_for_two_weeks()
    {
        var clock = new TurnedClock();
        await using var site = await MembersSite.Start(clock);
        await Invite(site, "Contributor", "departement:03");
        var link = await site.LinkIn(Louise);

        clock.Turn(TimeSpan.FromDays(13));
        (await site.Browser().Fill(link, null, ("nom", "Louise"))).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await site.Browser().GetAsync(link)).StatusCode.ShouldBe(HttpStatusCode.Gone);

        await Invite(site, "Moderator", "departement:03");
        clock.Turn(TimeSpan.FromDays(15));
        (await site.Browser().GetAsync(await site.LinkIn(Louise))).StatusCode.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task Without_a_name_the_invitation_waits()
    {
        await using var site = await MembersSite.Start();
        await Invite(site, "Contributor", "departement:03");
        var link = await site.LinkIn(Louise);

        (await (await site.Browser().Fill(link, null, ("nom", "  "))).Refusals()).ShouldBe(["member.no-name"]);
        (await site.Browser().Fill(link, null, ("nom", "Louise"))).StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    private static async Task Invite(TestSite site, string role, string over)
    {
        var administrator = await site.SignedIn("administration@exemple.fr", Role.Administrator);
        var answer = await administrator.Fill("/membres/inviter", null, ("email", Louise), ("role", role), ("territoire", over));
        answer.Headers.Location!.ToString().ShouldBe("/membres?fait=invite");
    }

    private static Task<IReadOnlyList<Grant>> Grants(TestSite site) =>
        site.Within(async services =>
            (await services.GetRequiredService<IAccountDesk>().List(CancellationToken.None))
                .Single(account => account.Email == Louise)
                .Grants
        );
}
