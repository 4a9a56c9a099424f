using System.Net;
using Maillage.Kernel;
using Maillage.Members.Contracts;
using Maillage.Members.Sessions;
using Maillage.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Members.Tests.Sessions;

public sealed class SessionTests
{
    private const string Camille = "camille@exemple.fr";

    [Fact]
    public async Task The_session_s_cookie_is_out_of_reach_of_scripts_and_of_other_sites()
    {
        await using var site = await MembersSite.Start();

        var answer = await site.Browser().Fill(await site.LinkFor(Camille));

        var cookie = answer
            .Headers.GetValues("Set-Cookie")
            .Single(value => value.StartsWith("maillage.session=", StringComparison.Ordinal));
        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("samesite=lax", Case.Insensitive);
    }

    [Fact]
    public async Task A_cookie_that_somebody_changed_is_a_visitor_s()
    {
        await using var site = await MembersSite.Start();
        var browser = site.Browser();
        browser.DefaultRequestHeaders.Add("Cookie", "maillage.session=CfDJ8AAAAAAAAAAAAAAAAAAAAAAA");

        (await browser.GetAsync("/compte")).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await browser.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Pages_about_accounts_are_kept_by_no_cache()
    {
        await using var site = await MembersSite.Start();
        var browser = await site.SignedIn(Camille, Role.Administrator);

        foreach (var page in new[] { "/connexion", "/compte", "/membres" })
        {
            (await browser.GetAsync(page)).Headers.CacheControl!.NoStore.ShouldBeTrue(page);
        }
    }

    [Theory]
    [InlineData("/connexion")]
    [InlineData("/connexion/lien")]
    [InlineData("/connexion/cle")]
    [InlineData("/deconnexion")]
    [InlineData("/inscription")]
    [InlineData("/compte/nom")]
    [InlineData("/compte/email")]
    [InlineData("/compte/mot-de-passe")]
    [InlineData("/compte/ailleurs")]
    [InlineData("/compte/supprimer")]
    [InlineData("/membres/inviter")]
    public async Task A_form_that_another_site_sends_is_refused(string address)
    {
        await using var site = await MembersSite.Start();
        var browser = await site.SignedIn(Camille, Role.Administrator);

        (await browser.Send(address, ("email", Camille), ("nom", "Autre"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await browser.IsSignedIn()).ShouldBeTrue();
    }

    [Fact]
    public async Task Counts_of_mistakes_are_forgotten_after_a_day()
    {
        var clock = new TurnedClock();
        await using var site = await MembersSite.Start(clock);
        using var wrong = await site.Browser().Fill("/connexion", null, ("email", Camille), ("motDePasse", "mauvaise phrase"));

        clock.Turn(TimeSpan.FromHours(25));
        using var other = await site.Browser().Fill("/connexion", null, ("email", "louise@exemple.fr"), ("motDePasse", "mauvaise phrase"));

        (await site.Within(services => services.GetRequiredService<PlatformDb>().Set<Attempts>().CountAsync())).ShouldBe(1);
    }
}
