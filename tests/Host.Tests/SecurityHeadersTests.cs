using System.Net;
using System.Text.RegularExpressions;
using Maillage.Testing;

namespace Maillage.Host.Tests;

public sealed partial class SecurityHeadersTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/accessibilite")]
    [InlineData("/rien-ici")]
    public async Task Every_page_refuses_inline_scripts_other_sites_and_frames(string address)
    {
        await using var site = await TestSite.Start();
        using var answer = await site.Browser().GetAsync(address);

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("default-src 'none'");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain("unsafe");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
    }

    [Fact]
    public async Task The_nonce_is_another_one_each_time()
    {
        await using var site = await TestSite.Start();
        using var browser = site.Browser();

        var nonces = new[] { await Nonce(browser), await Nonce(browser) };

        nonces[0].ShouldNotBe(nonces[1]);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/fiches")]
    [InlineData("/sources")]
    [InlineData("/territoires")]
    [InlineData("/connexion")]
    [InlineData("/accessibilite")]
    public async Task No_page_needs_an_inline_style_or_script(string address)
    {
        await using var site = await TestSite.Start();
        var page = await site.Browser().GetStringAsync(new Uri(address, UriKind.Relative));

        Inline().Matches(page).Select(match => match.Value).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_page_that_does_not_exist_says_what_to_do_and_a_program_gets_a_problem()
    {
        await using var site = await TestSite.Start();
        using var browser = site.Browser();

        var page = await browser.GetAsync("/rien-ici");
        var problem = await browser.GetAsync("/api/v1/rien-ici");

        page.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await page.Content.ReadAsStringAsync()).ShouldContain("Rien à cette adresse");
        problem.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        problem.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task The_language_is_the_one_chosen_then_the_one_of_the_browser()
    {
        await using var site = await TestSite.Start();
        using var browser = site.Browser();
        (await browser.GetStringAsync(new Uri("/accessibilite", UriKind.Relative))).ShouldContain("<html lang=\"fr\">");

        using var answer = await browser.PostAsync(
            "/langue",
            new FormUrlEncodedContent([new("langue", "en"), new("retour", "//ailleurs.example")])
        );

        answer.Headers.Location?.OriginalString.ShouldBe("/");
        (await browser.GetStringAsync(new Uri("/accessibilite", UriKind.Relative))).ShouldContain("<html lang=\"en\">");
    }

    private static async Task<string> Nonce(HttpClient browser)
    {
        using var answer = await browser.GetAsync("/accessibilite");
        return NonceShape().Match(answer.Headers.GetValues("Content-Security-Policy").Single()).Value;
    }

    [GeneratedRegex("nonce-[^']+")]
    private static partial Regex NonceShape();

    [GeneratedRegex("""<[^>]+\s(style|on[a-z]+)\s*=\s*["'][^>]*|<script(?![^>]*\bsrc=)(?![^>]*type="application/(ld\+)?json")[^>]*>""")]
    private static partial Regex Inline();
}
