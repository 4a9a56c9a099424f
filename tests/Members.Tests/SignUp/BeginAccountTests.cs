using System.Net;
using Maillage.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Maillage.Members.Tests.SignUp;

public sealed class BeginAccountTests
{
    private const string Camille = "camille@exemple.fr";

    [Fact]
    public async Task An_account_begins_when_its_owner_opens_the_letter_and_not_before()
    {
        await using var site = await MembersSite.Start();
        var browser = site.Browser();

        var asked = await Ask(browser, "Camille", Camille);
        (await AccountExists(site)).ShouldBeFalse();
        var entered = await browser.Fill(await site.LinkIn(Camille));

        asked.Headers.Location!.ToString().ShouldBe("/connexion/envoye");
        entered.StatusCode.ShouldBe(HttpStatusCode.Found);
        (await browser.GetStringAsync("/compte")).ShouldContain("Camille");
    }

    [Fact]
    public async Task Somebody_who_has_an_account_already_gets_the_same_answer_and_a_link_to_sign_in()
    {
        await using var site = await MembersSite.Start();
        _ = await site.LinkFor(Camille);
        var browser = site.Browser();

        var asked = await Ask(browser, "Zéphyrine", Camille);
        using var entered = await browser.Fill(await site.LinkIn(Camille));

        asked.Headers.Location!.ToString().ShouldBe("/connexion/envoye");
        (await browser.GetStringAsync("/compte")).ShouldNotContain("Zéphyrine");
    }

    [Fact]
    public async Task An_instance_by_invitation_says_so_and_writes_to_nobody()
    {
        await using var site = await MembersSite.Start(change: services =>
            services.Replace(ServiceDescriptor.Singleton(new MembersSettings(SignUpIsOpen: false)))
        );
        var browser = site.Browser();
        var page = await browser.GetAsync("/inscription");

        var forged = await browser.Fill("/connexion", "/inscription", ("nom", "Camille"), ("email", Camille));

        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await forged.Refusals()).ShouldBe(["sign-up.closed"]);
        (await site.LettersTo(Camille)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", Camille, "member.no-name")]
    [InlineData("\u202e\u200b", Camille, "member.no-name")]
    [InlineData("Camille", "camille", "member.email-shape")]
    [InlineData("Camille", "camille@exemple.fr\r\nBcc: autre@exemple.fr", "member.email-shape")]
    public async Task What_cannot_be_is_refused_with_what_to_do(string name, string email, string code)
    {
        await using var site = await MembersSite.Start();

        var answer = await Ask(site.Browser(), name, email);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Refusals()).ShouldBe([code]);
    }

    [Fact]
    public async Task A_name_made_of_markup_is_shown_as_it_was_written()
    {
        await using var site = await MembersSite.Start();
        var browser = site.Browser();
        using var asked = await Ask(browser, "<img src=x onerror=alert(1)>", Camille);
        using var entered = await browser.Fill(await site.LinkIn(Camille));

        var page = await browser.GetStringAsync("/compte");

        page.ShouldNotContain("<img src=x");
        page.ShouldContain("&lt;img src=x onerror=alert(1)&gt;");
    }

    private static Task<HttpResponseMessage> Ask(HttpClient browser, string name, string email) =>
        browser.Fill("/inscription", null, ("nom", name), ("email", email));

    private static Task<bool> AccountExists(TestSite site) =>
        site.Within(async services =>
            (await services.GetRequiredService<Maillage.Members.Contracts.IAccountDesk>().List(CancellationToken.None)).Count > 0
        );
}
