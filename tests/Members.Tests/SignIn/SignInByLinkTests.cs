using System.Net;
using Maillage.Testing;

namespace Maillage.Members.Tests.SignIn;

public sealed class SignInByLinkTests
{
    private const string Camille = "camille@exemple.fr";

    [Fact]
    public async Task A_link_by_e_mail_signs_its_reader_in_and_brings_her_back_where_she_was()
    {
        await using var site = await MembersSite.Start();
        _ = await site.LinkFor(Camille);
        var browser = site.Browser();

        var asked = await browser.Fill("/connexion", "/connexion/lien", ("email", "Camille@exemple.fr"), ("retour", "/fiches"));
        var entered = await browser.Fill(await site.LinkIn(Camille));

        asked.Headers.Location!.ToString().ShouldBe("/connexion/envoye");
        entered.Headers.Location!.ToString().ShouldBe("/fiches");
        (await browser.IsSignedIn()).ShouldBeTrue();
    }

    [Fact]
    public async Task Opening_a_link_uses_nothing_up_so_programs_that_scan_mail_do_no_harm()
    {
        await using var site = await MembersSite.Start();
        var link = await site.LinkFor(Camille);

        for (var scan = 0; scan < 3; scan++)
        {
            (await site.Browser().GetAsync(link)).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        (await site.Browser().Fill(link)).StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    [Fact]
    public async Task A_link_works_once()
    {
        await using var site = await MembersSite.Start();
        var link = await site.LinkFor(Camille);
        (await site.Browser().Fill(link)).StatusCode.ShouldBe(HttpStatusCode.Found);
        var second = site.Browser();

        (await second.Fill("/connexion", link)).StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await second.IsSignedIn()).ShouldBeFalse();
    }

    [Fact]
    public async Task Of_several_who_press_the_button_at_once_one_is_let_in()
    {
        await using var site = await MembersSite.Start();
        var link = await site.LinkFor(Camille);

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => site.Browser().Fill("/connexion", link)));

        answers.Count(answer => answer.StatusCode is HttpStatusCode.Found).ShouldBe(1);
    }

    [Fact]
    public async Task A_link_is_stale_after_twenty_minutes()
    {
        var clock = new TurnedClock();
        await using var site = await MembersSite.Start(clock);
        var link = await site.LinkFor(Camille);

        clock.Turn(TimeSpan.FromMinutes(19));
        (await site.Browser().GetAsync(link)).StatusCode.ShouldBe(HttpStatusCode.OK);
        clock.Turn(TimeSpan.FromMinutes(2));
        (await site.Browser().GetAsync(link)).StatusCode.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task An_address_without_account_gets_the_same_answer_and_a_letter_that_tells_only_its_owner()
    {
        await using var site = await MembersSite.Start();
        _ = await site.LinkFor(Camille);

        var known = await site.Browser().Fill("/connexion", "/connexion/lien", ("email", Camille));
        var unknown = await site.Browser().Fill("/connexion", "/connexion/lien", ("email", "inconnue@exemple.fr"));

        unknown.StatusCode.ShouldBe(known.StatusCode);
        unknown.Headers.Location.ShouldBe(known.Headers.Location);
        (await site.LettersTo("inconnue@exemple.fr")).ShouldHaveSingleItem().ShouldContain("pas de compte");
    }

    [Fact]
    public async Task Nobody_can_fill_a_mailbox_with_links()
    {
        await using var site = await MembersSite.Start();
        var browser = site.Browser();

        for (var time = 0; time < 8; time++)
        {
            (await browser.Fill("/connexion", "/connexion/lien", ("email", Camille))).StatusCode.ShouldBe(HttpStatusCode.Found);
        }

        (await site.LettersTo(Camille)).Count.ShouldBe(5);
    }

    [Fact]
    public async Task A_forged_host_header_does_not_change_where_the_link_leads()
    {
        await using var site = await MembersSite.Start();
        _ = await site.LinkFor(Camille);
        var browser = site.Browser();
        browser.DefaultRequestHeaders.Host = "mechant.example";

        using var answer = await browser.Fill("/connexion", "/connexion/lien", ("email", Camille));

        (await site.LettersTo(Camille)).ShouldHaveSingleItem().ShouldNotContain("mechant.example");
    }

    [Theory]
    [InlineData("")]
    [InlineData("pas une adresse")]
    public async Task What_is_no_address_is_refused_with_what_to_do(string typed)
    {
        await using var site = await MembersSite.Start();

        var answer = await site.Browser().Fill("/connexion", "/connexion/lien", ("email", typed));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Refusals()).ShouldBe(["member.email-shape"]);
    }

    [Theory]
    [InlineData("https://mechant.example/")]
    [InlineData("//mechant.example")]
    [InlineData("/\\mechant.example")]
    public async Task Signing_in_never_leads_to_another_site(string back)
    {
        await using var site = await MembersSite.Start();
        _ = await site.LinkFor(Camille);
        var browser = site.Browser();

        using var asked = await browser.Fill("/connexion", "/connexion/lien", ("email", Camille), ("retour", back));
        var entered = await browser.Fill(await site.LinkIn(Camille));

        entered.Headers.Location!.ToString().ShouldBe("/");
    }
}
