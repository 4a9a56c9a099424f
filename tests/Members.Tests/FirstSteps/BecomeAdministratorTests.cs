using System.Net;
using Maillage.Kernel;
using Maillage.Members.Accounts;
using Maillage.Members.Contracts;
using Maillage.Territories;
using Maillage.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Members.Tests.FirstSteps;

public sealed class BecomeAdministratorTests
{
    private const string Camille = "camille@exemple.fr";

    [Fact]
    public async Task Whoever_reads_the_first_link_administers_the_whole_instance()
    {
        await using var site = await MembersSite.Start();
        var browser = site.Browser();

        var answer = await Become(browser, await FirstLink(site));

        answer.Headers.Location!.ToString().ShouldBe("/compte?fait=premiers-pas");
        (await browser.GetAsync("/membres")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await FirstLinkOrNone(site)).ShouldBeNull();
    }

    [Fact]
    public async Task Of_several_who_press_the_button_at_once_one_becomes_administrator()
    {
        await using var site = await MembersSite.Start();
        var link = await FirstLink(site);

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(n => Become(site.Browser(), link, $"personne{n}@exemple.fr")));

        answers.Count(answer => answer.StatusCode is HttpStatusCode.Found).ShouldBe(1);
        (await Administrators(site)).ShouldBe(1);
    }

    [Fact]
    public async Task A_new_link_replaces_the_one_before()
    {
        await using var site = await MembersSite.Start();
        var (first, second) = (await FirstLink(site), await FirstLink(site));

        (await site.Browser().GetAsync(first)).StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await site.Browser().GetAsync(second)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_guessed_word_opens_nothing()
    {
        await using var site = await MembersSite.Start();
        _ = await FirstLink(site);

        (await site.Browser().GetAsync("/premiers-pas/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")).StatusCode.ShouldBe(
            HttpStatusCode.Gone
        );
    }

    [Fact]
    public async Task What_was_filled_in_wrongly_is_said_and_the_link_stays_good()
    {
        await using var site = await MembersSite.Start();
        var (browser, link) = (site.Browser(), await FirstLink(site));

        var refused = await browser.Fill(link, null, ("nom", " "), ("email", "personne"), ("motDePasse", "court"));

        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await refused.Refusals()).ShouldBe(["member.no-name", "member.email-shape", "password.short"]);
        (await Become(browser, link)).StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    private static Task<HttpResponseMessage> Become(HttpClient browser, string link, string email = Camille) =>
        browser.Fill("/connexion", link, ("nom", "Camille"), ("email", email), ("motDePasse", MembersSite.Password));

    private static async Task<string> FirstLink(TestSite site) => new Uri((await FirstLinkOrNone(site))!).PathAndQuery;

    private static Task<string?> FirstLinkOrNone(TestSite site) => FirstAdministrator.Link(site.Services, CancellationToken.None);

    private static Task<int> Administrators(TestSite site) =>
        site.Within(services =>
            services
                .GetRequiredService<PlatformDb>()
                .Set<HeldRole>()
                .CountAsync(held => held.Role == Role.Administrator && held.Over == TerritoryId.France)
        );
}
