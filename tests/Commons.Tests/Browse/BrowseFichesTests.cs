using System.Net;
using Maillage.Commons.Tests.Catalogue;
using Maillage.Testing;

namespace Maillage.Commons.Tests.Browse;

public sealed class BrowseFichesTests
{
    [Fact]
    public async Task An_empty_commons_says_how_to_begin()
    {
        await using var site = await TestSite.Start();
        (await Page(site, "/fiches")).ShouldContain("La carte attend sa première initiative");
    }

    [Fact]
    public async Task A_fiche_is_in_the_list_as_soon_as_it_is_published_with_its_place_and_its_statements()
    {
        await using var site = await TestSite.Start();
        var garden = await site.Has(Some.Garden);
        await site.Hears(Some.Barrier() with { About = garden });
        var page = await Page(site, "/fiches");
        page.ShouldContain($"href=\"/fiches/{garden}\"");
        page.ShouldContain("Dinan");
        page.ShouldContain("1\u00a0frein");
    }

    [Fact]
    public async Task Facets_narrow_the_list_and_say_what_each_choice_would_give()
    {
        await using var site = await TestSite.Start();
        await site.Has(Some.Garden);
        await site.Has(Some.Garden with { Title = "Réseau de chaleur", Themes = ["énergie"] });
        var page = await Page(site, "/fiches?theme=alimentation");
        page.ShouldContain("Jardin partagé");
        page.ShouldNotContain("Réseau de chaleur");
        page.ShouldMatch("value=\"énergie\"[\\s\\S]{0,200}?<span class=\"n num\">1</span>");
    }

    [Fact]
    public async Task A_departement_holds_the_fiches_of_its_communes()
    {
        await using var site = await TestSite.Start();
        await site.Has(Some.Garden);
        (await Page(site, "/fiches?territoire=departement:22")).ShouldContain("Jardin partagé");
        (await Page(site, "/fiches?territoire=departement:59")).ShouldNotContain("Jardin partagé");
    }

    [Fact]
    public async Task When_nothing_matches_it_says_which_choice_to_take_back()
    {
        await using var site = await TestSite.Start();
        await site.Has(Some.Garden);
        var page = await Page(site, "/fiches?theme=eau");
        page.ShouldContain("Rien ne correspond");
        page.ShouldMatch("Sans «\u00a0[^»]+\u00a0»\u00a0: 1");
    }

    [Fact]
    public async Task Pages_of_the_list_hold_every_fiche_once()
    {
        await using var site = await TestSite.Start();
        for (var n = 0; n < 45; n++)
        {
            await site.Has(Some.Garden with { Title = $"Jardin numéro {n}" });
        }

        var seen = new List<string>();
        for (var next = "/fiches"; next is not null; )
        {
            var page = await Page(site, next);
            seen.AddRange(Matches(page, "data-id=\"([^\"]+)\""));
            next = Matches(page, "href=\"(/fiches\\?suite=[^\"]+)\"").LastOrDefault();
        }

        seen.Count.ShouldBe(45);
        seen.Distinct().Count().ShouldBe(45);
    }

    [Theory]
    [InlineData("/fiches?vue=tableau")]
    [InlineData("/fiches?vue=carte&genre=initiative&college=habitants&contribution=frein&theme=eau&zone=-5,41,9,51")]
    [InlineData("/fiches?q=%22%27%3Cscript%3E&theme=%3Cimg%3E&suite=zzz")]
    [InlineData("/recherche")]
    [InlineData("/recherche?q=jardin&genre=initiative&suite=99999")]
    public async Task Every_address_answers_and_nothing_of_it_becomes_markup(string address)
    {
        await using var site = await TestSite.Start();
        await site.Has(Some.Garden);
        var answer = await site.Browser().GetAsync(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain("<script>");
    }

    [Fact]
    public async Task Words_narrow_the_list_and_are_marked_in_it()
    {
        await using var site = await TestSite.Start();
        await site.Has(Some.Garden);
        await site.Has(Some.Garden with { Title = "Réseau de chaleur", Summary = "Du bois.", Body = "" });
        var page = await Page(site, "/fiches?q=vergers");
        page.ShouldContain("<mark>verger</mark>");
        page.ShouldNotContain("Réseau de chaleur");
    }

    [Fact]
    public async Task The_search_leads_from_a_statement_to_its_place_in_the_source()
    {
        await using var site = await TestSite.Start();
        await site.Hears(Some.Barrier());
        var page = await Page(site, "/recherche?q=appeler");
        page.ShouldContain("<mark>appeler</mark>");
        page.ShouldMatch("href=\"/sources/[^\"]+de=10");
    }

    [Fact]
    public async Task A_tile_shows_what_its_filter_chooses_and_is_not_sent_twice()
    {
        await using var site = await TestSite.Start();
        await site.Has(Some.Garden);
        var browser = site.Browser();
        var tile = await browser.GetAsync("/tuiles/0/0/0.mvt?theme=alimentation");
        TileReader.Read(await tile.Content.ReadAsByteArrayAsync()).ShouldHaveSingleItem().Tags["titre"].ShouldBe(Some.Garden.Title);
        TileReader.Read(await browser.GetByteArrayAsync("/tuiles/0/0/0.mvt?theme=eau")).ShouldBeEmpty();

        browser.DefaultRequestHeaders.IfNoneMatch.Add(tile.Headers.ETag!);
        (await browser.GetAsync("/tuiles/0/0/0.mvt?theme=alimentation")).StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await browser.GetAsync("/tuiles/3/8/0.mvt")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<string> Page(TestSite site, string address)
    {
        var answer = await site.Browser().GetAsync(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    private static IEnumerable<string> Matches(string page, string pattern) =>
        System.Text.RegularExpressions.Regex.Matches(page, pattern).Select(match => match.Groups[1].Value);
}
