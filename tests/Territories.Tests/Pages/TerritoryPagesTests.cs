using System.Net;
using Maillage.Testing;

namespace Maillage.Territories.Tests.Pages;

/// <summary>A site without fiches or sources, for tests that only read.</summary>
public sealed class EmptySite : IAsyncLifetime
{
    public TestSite Site { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Site = await TestSite.Start();

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}

public sealed class TerritoryPagesTests(EmptySite empty) : IClassFixture<EmptySite>
{
    private readonly TestSite site = empty.Site;

    [Theory]
    [InlineData("/", "France")]
    [InlineData("/territoires/departement:63", "Puy-de-Dôme")]
    [InlineData("/territoires/commune:97411", "Saint-Denis")]
    [InlineData("/territoires/epci:200068989", "CA Dinan Agglomération")]
    [InlineData("/territoires/perimetre:massif-central", "Massif central")]
    [InlineData("/territoires/commune:97501", "Miquelon-Langlade")]
    [InlineData("/territoires/region:984", "Terres australes et antarctiques françaises")]
    public async Task Every_territory_has_a_page_even_when_nothing_is_known_of_it(string address, string title)
    {
        var page = await Read(address);

        page.QuerySelector("h1")!.TextContent.ShouldBe(title);
        page.Body!.TextContent.ShouldContain("La carte attend sa première initiative");
    }

    [Fact]
    public async Task A_commune_that_merged_leads_to_the_one_of_today()
    {
        using var browser = site.Browser();
        var answer = await browser.GetAsync("/territoires/commune:22123");

        answer.Headers.Location!.ToString().ShouldBe("/territoires/commune:22050");
    }

    [Theory]
    [InlineData("/territoires/atlantide")]
    [InlineData("/territoires/commune:99999")]
    [InlineData("/territoires/perimetre:atlantide")]
    [InlineData("/api/v1/territoires/commune:99999")]
    public async Task An_unknown_territory_is_not_found(string address)
    {
        using var browser = site.Browser();

        (await browser.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_map_says_which_communes_stand_only_about_where_they_are()
    {
        var page = await Read("/territoires/epci:200068989");

        page.QuerySelectorAll(".territory-map circle").Length.ShouldBeGreaterThan(60);
        page.QuerySelector(".legend")!.TextContent.ShouldContain("approximatif");
        page.QuerySelectorAll("[style]").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_territory_is_found_without_script_by_an_old_name()
    {
        var page = await Read("/territoires?q=lehon");

        page.QuerySelector(".found li")!.TextContent.ShouldContain("Léhon");
        page.QuerySelector(".found a")!.GetAttribute("href").ShouldBe("/territoires/commune:22050");
    }

    [Fact]
    public async Task What_is_searched_for_comes_back_as_text()
    {
        var page = await Read("/territoires?q=" + Uri.EscapeDataString("<script>alert(1)</script>"));

        page.QuerySelector("main script").ShouldBeNull();
        page.Body!.TextContent.ShouldContain("<script>alert(1)</script>");
    }

    [Fact]
    public async Task Programs_read_where_a_commune_is_and_whether_that_is_sure()
    {
        using var browser = site.Browser();
        var answer = await browser.GetStringAsync("/api/v1/territoires?q=22100&limit=1");

        answer.ShouldContain("\"id\":\"commune:22050\"");
        answer.ShouldContain("\"approximate\":false");
        answer.ShouldContain("\"matched\":\"22100\"");
    }

    [Fact]
    public async Task The_map_of_a_commune_shows_its_departement_and_towns_to_find_ones_way_by()
    {
        var page = await Read("/territoires/commune:23013");

        page.QuerySelectorAll(".territory-map .town").Select(town => town.TextContent).ShouldContain("Guéret");
        page.QuerySelectorAll(".territory-map .land--in").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Towns_for_the_map_come_largest_first_and_only_where_their_place_is_known()
    {
        using var browser = site.Browser();
        var towns = System.Text.Json.JsonDocument.Parse(await browser.GetStringAsync("/carte/villes.json")).RootElement;

        towns[0][0].GetString().ShouldBe("Paris");
        towns[0][2].GetDouble().ShouldBe(48.85, 0.05);
        towns.GetArrayLength().ShouldBeInRange(500, 1200);
    }

    [Fact]
    public async Task A_page_tells_others_what_it_is()
    {
        var page = await Read("/territoires/departement:63");

        page.Title.ShouldBe("Puy-de-Dôme — Maillage");
        page.QuerySelector("link[rel=canonical]")!.GetAttribute("href").ShouldBe("/territoires/departement:63");
        page.QuerySelector("meta[name=description]")!.GetAttribute("content")!.ShouldStartWith("Puy-de-Dôme");
    }

    private Task<AngleSharp.Html.Dom.IHtmlDocument> Read(string address) => site.Read(address);
}
