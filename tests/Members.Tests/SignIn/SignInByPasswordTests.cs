using System.Net;
using Maillage.Testing;

namespace Maillage.Members.Tests.SignIn;

public sealed class SignInByPasswordTests
{
    private const string Camille = "camille@exemple.fr";

    [Fact]
    public async Task A_password_signs_in()
    {
        await using var site = await SiteWithPassword();
        var browser = site.Browser();

        (await Try(browser, Camille, MembersSite.Password)).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await browser.IsSignedIn()).ShouldBeTrue();
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_are_refused_in_the_same_words()
    {
        await using var site = await SiteWithPassword();

        var wrong = await Try(site.Browser(), Camille, "une autre phrase longue");
        var unknown = await Try(site.Browser(), "inconnue@exemple.fr", MembersSite.Password);

        wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        unknown.StatusCode.ShouldBe(wrong.StatusCode);
        (await wrong.Refusals()).ShouldBe(["sign-in.wrong"]);
        (await unknown.Refusals()).ShouldBe(["sign-in.wrong"]);
    }

    [Fact]
    public async Task An_account_without_password_cannot_be_entered_with_an_empty_one()
    {
        await using var site = await MembersSite.Start();
        _ = await site.LinkFor(Camille);

        (await (await Try(site.Browser(), Camille, "")).Refusals()).ShouldBe(["sign-in.wrong"]);
    }

    [Theory]
    [InlineData(Camille)]
    [InlineData("inconnue@exemple.fr")]
    public async Task Guessing_is_slowed_down_whether_the_account_exists_or_not(string email)
    {
        await using var site = await SiteWithPassword();
        for (var guess = 0; guess < 10; guess++)
        {
            (await (await Try(site.Browser(), email, $"une mauvaise phrase {guess}")).Refusals()).ShouldBe(["sign-in.wrong"]);
        }

        (await (await Try(site.Browser(), email, MembersSite.Password)).Refusals()).ShouldBe(["sign-in.too-often"]);
    }

    [Fact]
    public async Task A_burst_of_guesses_passes_no_more_than_its_share()
    {
        await using var site = await SiteWithPassword();
        var browser = site.Browser();
        _ = await browser.GetStringAsync("/connexion"); // one antiforgery cookie for all of them

        var answers = await Task.WhenAll(Enumerable.Range(0, 25).Select(guess => Try(browser, Camille, $"une mauvaise phrase {guess}")));
        var refusals = await Task.WhenAll(answers.Select(answer => answer.Refusals()));

        refusals.Count(codes => codes[0] == "sign-in.wrong").ShouldBeLessThanOrEqualTo(10);
    }

    [Fact]
    public async Task After_a_quarter_of_an_hour_one_may_try_again()
    {
        var clock = new TurnedClock();
        await using var site = await SiteWithPassword(clock);
        for (var guess = 0; guess < 11; guess++)
        {
            using var answer = await Try(site.Browser(), Camille, "une mauvaise phrase");
        }

        clock.Turn(TimeSpan.FromMinutes(16));
        (await Try(site.Browser(), Camille, MembersSite.Password)).StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    [Fact]
    public async Task Someone_who_guesses_elsewhere_does_not_lock_the_owner_out_of_the_browser_she_uses()
    {
        await using var site = await SiteWithPassword();
        var hers = site.Browser();
        using var known = await Try(hers, Camille, MembersSite.Password);
        using var left = await hers.Fill("/deconnexion");
        for (var guess = 0; guess < 12; guess++)
        {
            using var answer = await Try(site.Browser(), Camille, "une mauvaise phrase");
        }

        (await Try(hers, Camille, MembersSite.Password)).StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    [Fact]
    public async Task A_room_that_shares_one_address_is_not_locked_out_together()
    {
        await using var site = await SiteWithPassword();
        for (var person = 0; person < 30; person++)
        {
            (await (await Try(site.Browser(), $"personne{person}@exemple.fr", "une mauvaise phrase")).Refusals()).ShouldBe([
                "sign-in.wrong",
            ]);
        }

        (await Try(site.Browser(), Camille, MembersSite.Password)).StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    [Fact]
    public async Task A_password_of_a_megabyte_is_turned_away_before_it_is_hashed()
    {
        await using var site = await SiteWithPassword();
        var patient = site.Browser();
        patient.DefaultRequestHeaders.ExpectContinue = true; // reads the answer before sending what nobody will read

        (await Try(patient, Camille, new string('x', 1_000_000))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await (await Try(site.Browser(), Camille, new string('x', 20_000))).Refusals()).ShouldBe(["sign-in.wrong"]);
    }

    [Theory]
    [InlineData("/membres?q=a", null)]
    [InlineData("/sources", "/")]
    [InlineData("/compte", "/compte")] // a form sent after the session ended
    public async Task A_visitor_sent_here_by_a_page_is_told_why(string page, string? from)
    {
        await using var site = await MembersSite.Start();

        (await SignInPage(site, page, from)).ShouldContain("demande un compte");
    }

    [Theory]
    [InlineData("/fiches?q=%C3%A9cole", "/fiches?q=%C3%A9cole")] // the link of a page that she reads
    [InlineData("/", null)]
    public async Task Who_chose_to_sign_in_is_given_no_reason(string page, string? from)
    {
        await using var site = await MembersSite.Start();

        (await SignInPage(site, page, from)).ShouldNotContain("demande un compte");
    }

    [Theory]
    [InlineData("//ailleurs.exemple/membres")]
    [InlineData("https://ailleurs.exemple/membres")]
    [InlineData("/\\ailleurs.exemple")]
    public async Task Another_site_is_neither_a_reason_nor_where_to_go_afterwards(string page)
    {
        await using var site = await MembersSite.Start();

        var asked = await SignInPage(site, page, null);

        asked.ShouldNotContain("demande un compte");
        asked.ShouldNotContain($"value=\"{page}\"");
    }

    private static async Task<string> SignInPage(TestSite site, string page, string? from)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/connexion?retour={Uri.EscapeDataString(page)}");
        request.Headers.Referrer = from is null ? null : new(site.Address, from);
        using var answer = await site.Browser().SendAsync(request);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    private static Task<HttpResponseMessage> Try(HttpClient browser, string email, string password) =>
        browser.Fill("/connexion", null, ("email", email), ("motDePasse", password));

    private static async Task<TestSite> SiteWithPassword(TurnedClock? clock = null)
    {
        var site = await MembersSite.Start(clock);
        var camille = await site.SignedIn(Camille);
        using var answer = await camille.Fill("/compte", "/compte/mot-de-passe", ("nouveau", MembersSite.Password));
        answer.Headers.Location!.ToString().ShouldBe("/compte?fait=mot-de-passe");
        return site;
    }
}
