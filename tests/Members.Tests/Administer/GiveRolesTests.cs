using System.Net;
using Maillage.Members.Contracts;
using Maillage.Territories;
using Maillage.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Members.Tests.Administer;

public sealed class GiveRolesTests
{
    private const string Camille = "camille@exemple.fr";
    private const string Boss = "administration@exemple.fr";
    private static readonly TerritoryId Allier = TerritoryId.Parse("departement:03");
    private static readonly TerritoryId Moulins = TerritoryId.Parse("commune:03190");

    [Fact]
    public async Task A_role_given_holds_at_once_in_a_session_that_is_open()
    {
        await using var site = await MembersSite.Start();
        var hers = await site.SignedIn(Camille);
        var boss = await site.SignedIn(Boss, Role.Administrator);

        using var given = await Give(boss, await IdOf(site, Camille), "Administrator", "departement:03");
        (await hers.GetAsync("/membres")).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var taken = await TakeBack(boss, await IdOf(site, Camille), "departement:03");
        (await hers.GetAsync("/membres")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task An_administrator_gives_roles_within_her_territory_and_no_further()
    {
        await using var site = await MembersSite.Start();
        var local = await site.SignedIn(Boss, Role.Administrator, Allier);
        _ = await site.LinkFor(Camille, Role.Contributor, Moulins);
        var camille = await IdOf(site, Camille);

        (await Give(local, camille, "Moderator", "commune:03190")).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await (await Give(local, camille, "Moderator", "commune:22050")).Refusals()).ShouldBe(["role.not-yours-to-give"]);
        (await (await Give(local, camille, "Administrator", null, everywhere: true)).Refusals()).ShouldBe(["role.not-yours-to-give"]);
        (await Grants(site)).ShouldBe([new Grant(Role.Moderator, Moulins)]);
    }

    [Fact]
    public async Task A_role_elsewhere_is_neither_seen_nor_taken_back_by_her()
    {
        await using var site = await MembersSite.Start();
        var local = await site.SignedIn(Boss, Role.Administrator, Allier);
        _ = await site.LinkFor(Camille, Role.Contributor, Moulins);
        _ = await site.LinkFor(Camille, Role.Moderator, TerritoryId.Parse("commune:62528"));
        var camille = await IdOf(site, Camille);

        (await local.GetStringAsync($"/membres/{camille}")).ShouldNotContain("Loos-en-Gohelle");
        (await (await TakeBack(local, camille, "commune:62528")).Refusals()).ShouldBe(["role.not-yours-to-give"]);
    }

    [Fact]
    public async Task A_member_without_a_role_in_her_territory_is_not_hers_to_see()
    {
        await using var site = await MembersSite.Start();
        var local = await site.SignedIn(Boss, Role.Administrator, Allier);
        _ = await site.LinkFor(Camille);

        (await local.GetAsync($"/membres/{await IdOf(site, Camille)}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Someone_is_always_left_to_administer_the_instance()
    {
        await using var site = await MembersSite.Start();
        var boss = await site.SignedIn(Boss, Role.Administrator);
        var own = await IdOf(site, Boss);

        (await (await TakeBack(boss, own, "pays:FR")).Refusals()).ShouldBe(["role.last-administrator"]);
        (await (await Give(boss, own, "Reader", null, everywhere: true)).Refusals()).ShouldBe(["role.last-administrator"]);
    }

    [Theory]
    [InlineData("Visitor", "departement:03", "role.none")]
    [InlineData("9", "departement:03", "role.none")]
    [InlineData("Moderator", "", "place.none")]
    [InlineData("Moderator", "Nulle-Part-sur-Rien", "place.unknown")]
    [InlineData("Moderator", "Saint-Denis", "place.several")]
    public async Task What_cannot_be_is_refused_with_what_to_do(string role, string place, string code)
    {
        await using var site = await MembersSite.Start();
        var boss = await site.SignedIn(Boss, Role.Administrator);
        _ = await site.LinkFor(Camille);

        (await (await Give(boss, await IdOf(site, Camille), role, place)).Refusals()).ShouldBe([code]);
    }

    private static Task<HttpResponseMessage> Give(HttpClient boss, Guid member, string role, string? place, bool everywhere = false) =>
        boss.Fill(
            "/membres/inviter", // any page of hers carries a token
            $"/membres/{member}/roles",
            [("role", role), .. place is null ? Array.Empty<(string, string)>() : [("territoire", place)], .. Everywhere(everywhere)]
        );

    private static (string, string)[] Everywhere(bool everywhere) => everywhere ? [("partout", "true")] : [];

    private static Task<HttpResponseMessage> TakeBack(HttpClient boss, Guid member, string place) =>
        boss.Fill("/membres/inviter", $"/membres/{member}/roles/retirer", ("territoire", place));

    private static Task<Guid> IdOf(TestSite site, string email) => site.Within(async services => (await Card(services, email)).Id);

    private static Task<IReadOnlyList<Grant>> Grants(TestSite site) =>
        site.Within(async services => (await Card(services, Camille)).Grants);

    private static async Task<AccountCard> Card(IServiceProvider services, string email) =>
        (await services.GetRequiredService<IAccountDesk>().List(CancellationToken.None)).Single(account => account.Email == email);
}
