using System.Net;
using System.Text.RegularExpressions;
using Maillage.Members.Contracts;
using Maillage.Territories;
using Maillage.Testing;

namespace Maillage.Members.Tests.Administer;

public sealed partial class FollowInvitationsTests
{
    private const string Louise = "louise@exemple.fr";
    private static readonly TerritoryId Allier = TerritoryId.Parse("departement:03");

    [Fact]
    public async Task An_invitation_that_waits_is_listed_with_its_role_place_inviter_and_dates()
    {
        await using var site = await MembersSite.Start();
        var boss = await Administrator(site);
        await Invite(boss);

        var card = Cards(await boss.GetStringAsync("/membres")).ShouldHaveSingleItem();

        foreach (var word in new[] { Louise, "contribution", "Allier", "Par administration", "<time", "Lien bon jusqu’au" })
        {
            card.ShouldContain(word);
        }
    }

    [Fact]
    public async Task An_invitation_taken_back_leaves_the_list_and_its_link_answers_like_a_stale_one()
    {
        await using var site = await MembersSite.Start();
        var boss = await Administrator(site);
        await Invite(boss);
        var link = await site.LinkIn(Louise);

        (await Press(boss, "retirer")).Headers.Location!.ToString().ShouldBe("/membres?fait=invitation-retiree");

        Cards(await boss.GetStringAsync("/membres?fait=invitation-retiree")).ShouldBeEmpty();
        (await site.Browser().GetAsync(link)).StatusCode.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task An_invitation_sent_again_has_a_new_link_for_two_weeks_and_the_one_before_opens_nothing()
    {
        var clock = new TurnedClock();
        await using var site = await MembersSite.Start(clock);
        var boss = await Administrator(site);
        await Invite(boss);
        var first = await site.LinkIn(Louise);
        clock.Turn(TimeSpan.FromDays(10));

        (await Press(boss, "renvoyer")).Headers.Location!.ToString().ShouldBe("/membres?fait=invitation-renvoyee");

        (await site.Browser().GetAsync(first)).StatusCode.ShouldBe(HttpStatusCode.Gone);
        clock.Turn(TimeSpan.FromDays(10));
        (await site.Browser().Fill(await site.LinkIn(Louise), null, ("nom", "Louise"))).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await site.LettersTo(Louise)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_invitation_accepted_or_too_old_waits_no_longer()
    {
        var clock = new TurnedClock();
        await using var site = await MembersSite.Start(clock);
        var boss = await Administrator(site);
        await Invite(boss);
        using var accepted = await site.Browser().Fill(await site.LinkIn(Louise), null, ("nom", "Louise"));
        Cards(await boss.GetStringAsync("/membres")).ShouldBeEmpty();

        await Invite(boss);
        clock.Turn(TimeSpan.FromDays(13));
        Cards(await boss.GetStringAsync("/membres")).ShouldHaveSingleItem();
        clock.Turn(TimeSpan.FromDays(2));
        Cards(await (await Administrator(site)).GetStringAsync("/membres")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("retirer")]
    [InlineData("renvoyer")]
    public async Task A_button_pressed_after_the_invitation_was_accepted_says_so_and_sends_nothing(string act)
    {
        await using var site = await MembersSite.Start();
        var boss = await Administrator(site);
        await Invite(boss);
        var address = Address(await boss.GetStringAsync("/membres"), act);
        using var accepted = await site.Browser().Fill(await site.LinkIn(Louise), null, ("nom", "Louise"));

        (await (await boss.Fill("/membres/inviter", address)).Refusals()).ShouldBe(["invite.gone"]);
        (await site.LettersTo(Louise)).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("retirer")]
    [InlineData("renvoyer")]
    public async Task Who_may_not_invite_there_neither_sees_nor_touches_the_invitation(string act)
    {
        await using var site = await MembersSite.Start();
        var boss = await Administrator(site);
        await Invite(boss);
        var address = Address(await boss.GetStringAsync("/membres"), act);
        var elsewhere = await site.SignedIn("ailleurs@exemple.fr", Role.Administrator, TerritoryId.Parse("departement:22"));

        Cards(await elsewhere.GetStringAsync("/membres")).ShouldBeEmpty();
        (await (await elsewhere.Fill("/membres/inviter", address)).Refusals()).ShouldBe(["invite.gone"]);
        (await boss.Send(address)).StatusCode.ShouldBe(HttpStatusCode.BadRequest); // no antiforgery token

        (await site.Browser().GetAsync(await site.LinkIn(Louise))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await site.LettersTo(Louise)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_territory_s_administrator_follows_the_invitations_of_her_territory()
    {
        await using var site = await MembersSite.Start();
        await Invite(await Administrator(site));
        var local = await site.SignedIn("allier@exemple.fr", Role.Administrator, Allier);

        (await Press(local, "retirer")).StatusCode.ShouldBe(HttpStatusCode.Found);

        Cards(await local.GetStringAsync("/membres")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Sending_again_counts_as_inviting()
    {
        await using var site = await MembersSite.Start();
        var boss = await Administrator(site);
        await Invite(boss);
        for (var n = 1; n < 50; n++)
        {
            using var sent = await Press(boss, "renvoyer");
        }

        (await (await Press(boss, "renvoyer")).Refusals()).ShouldBe(["invite.too-many"]);
    }

    [Fact]
    public async Task A_search_finds_an_invitation_by_its_address()
    {
        await using var site = await MembersSite.Start();
        var boss = await Administrator(site);
        await Invite(boss);

        var found = await boss.GetStringAsync("/membres?q=Louise");

        Cards(found).ShouldHaveSingleItem();
        found.ShouldNotContain("Personne de ce nom");
        Cards(await boss.GetStringAsync("/membres?q=introuvable")).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_invitation_outlives_the_account_of_whoever_sent_it()
    {
        await using var site = await MembersSite.Start();
        var leaving = await site.SignedIn("partante@exemple.fr", Role.Administrator, Allier);
        await Invite(leaving);
        using var left = await leaving.Fill("/compte/supprimer", null, ("email", "partante@exemple.fr"));

        Cards(await (await Administrator(site)).GetStringAsync("/membres")).ShouldHaveSingleItem().ShouldContain("Par un compte supprimé");
    }

    private static Task<HttpClient> Administrator(TestSite site) => site.SignedIn("administration@exemple.fr", Role.Administrator);

    private static async Task Invite(HttpClient administrator)
    {
        (string, string)[] fields = [("email", Louise), ("role", "Contributor"), ("territoire", "departement:03")];
        (await administrator.Fill("/membres/inviter", null, fields)).Headers.Location!.ToString().ShouldBe("/membres?fait=invite");
    }

    private static async Task<HttpResponseMessage> Press(HttpClient administrator, string act) =>
        await administrator.Fill("/membres", Address(await administrator.GetStringAsync("/membres"), act));

    private static string Address(string page, string act) =>
        Addresses().Matches(page).Select(match => match.Groups[1].Value).Single(address => address.EndsWith(act, StringComparison.Ordinal));

    private static IReadOnlyList<string> Cards(string page) =>
        [.. Items().Matches(WebUtility.HtmlDecode(page)).Select(match => match.Value).Where(item => Addresses().IsMatch(item))];

    [GeneratedRegex("action=\"(/membres/invitations/[^\"]+)\"")]
    private static partial Regex Addresses();

    [GeneratedRegex("<li class=\"card.*?</li>", RegexOptions.Singleline)]
    private static partial Regex Items();
}
