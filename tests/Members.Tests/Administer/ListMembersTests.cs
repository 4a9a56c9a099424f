using System.Net;
using Maillage.Members.Contracts;
using Maillage.Territories;
using Maillage.Testing;

namespace Maillage.Members.Tests.Administer;

public sealed class ListMembersTests
{
    private static readonly TerritoryId Allier = TerritoryId.Parse("departement:03");

    [Fact]
    public async Task The_instance_s_administrator_finds_everybody_by_name_or_address()
    {
        await using var site = await MembersSite.Start();
        var boss = await site.SignedIn("administration@exemple.fr", Role.Administrator);
        _ = await site.LinkFor("camille@exemple.fr");

        (await boss.GetStringAsync("/membres?q=camille")).ShouldContain("camille@exemple.fr");
        (await boss.GetStringAsync("/membres?q=introuvable")).ShouldNotContain("camille@exemple.fr");
    }

    [Fact]
    public async Task A_territory_s_administrator_sees_its_members_without_their_addresses()
    {
        await using var site = await MembersSite.Start();
        var local = await site.SignedIn("administration@exemple.fr", Role.Administrator, Allier);
        _ = await site.LinkFor("camille@exemple.fr", Role.Contributor, TerritoryId.Parse("commune:03190"));
        _ = await site.LinkFor("louise@exemple.fr", Role.Contributor, TerritoryId.Parse("commune:22050"));

        var page = await local.GetStringAsync("/membres");

        page.ShouldContain("camille");
        page.ShouldNotContain("camille@exemple.fr");
        page.ShouldNotContain("louise");
        (await local.GetStringAsync("/membres?q=exemple.fr")).ShouldNotContain("camille");
    }

    [Theory]
    [InlineData(Role.Reader)]
    [InlineData(Role.Contributor)]
    [InlineData(Role.Moderator)]
    [InlineData(Role.Facilitator)]
    public async Task Others_are_told_that_it_is_not_for_them(Role role)
    {
        await using var site = await MembersSite.Start();
        var browser = await site.SignedIn("camille@exemple.fr", role);

        foreach (var page in new[] { "/membres", "/membres/inviter", "/membres/journal" })
        {
            (await browser.GetAsync(page)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, page);
        }
    }

    [Fact]
    public async Task A_visitor_is_sent_to_sign_in_and_back()
    {
        await using var site = await MembersSite.Start();

        var answer = await site.Browser().GetAsync("/membres?q=a");

        answer.Headers.Location!.ToString().ShouldBe("/connexion?retour=%2Fmembres%3Fq%3Da");
    }
}
