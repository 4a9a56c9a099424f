using System.Net;
using Maillage.Kernel;
using Maillage.Members.Accounts;
using Maillage.Members.Contracts;
using Maillage.Members.Links;
using Maillage.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Members.Tests.Account;

public sealed class DeleteAccountTests
{
    private const string Camille = "camille@exemple.fr";

    [Fact]
    public async Task A_member_leaves_and_nothing_is_left_of_her()
    {
        await using var site = await MembersSite.Start();
        var browser = await site.SignedIn(Camille, Role.Contributor);
        _ = await site.LinkFor(Camille);

        var answer = await browser.Fill("/compte/supprimer", null, ("email", Camille));

        answer.Headers.Location!.ToString().ShouldBe("/au-revoir");
        (await browser.IsSignedIn()).ShouldBeFalse();
        var left = await site.Within(async services =>
        {
            var db = services.GetRequiredService<PlatformDb>();
            return await db.Set<Member>().CountAsync() + await db.Set<OneTimeLink>().CountAsync(link => link.Email == Camille);
        });
        left.ShouldBe(0);
    }

    [Fact]
    public async Task Her_address_has_to_be_typed_so_that_nobody_leaves_by_mistake()
    {
        await using var site = await MembersSite.Start();
        var browser = await site.SignedIn(Camille);

        (await (await browser.Fill("/compte/supprimer", null, ("email", "autre@exemple.fr"))).Refusals()).ShouldBe([
            "delete.not-your-email",
        ]);
        (await browser.IsSignedIn()).ShouldBeTrue();
    }

    [Fact]
    public async Task The_last_administrator_stays_until_there_is_another()
    {
        await using var site = await MembersSite.Start();
        var browser = await site.SignedIn(Camille, Role.Administrator);

        (await (await browser.Fill("/compte/supprimer", null, ("email", Camille))).Refusals()).ShouldBe(["role.last-administrator"]);
        _ = await site.LinkFor("autre@exemple.fr", Role.Administrator);
        (await browser.Fill("/compte/supprimer", null, ("email", Camille))).StatusCode.ShouldBe(HttpStatusCode.Found);
    }
}
