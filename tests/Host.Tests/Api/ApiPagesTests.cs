using System.Net;
using System.Text.RegularExpressions;
using Maillage.Api;
using Maillage.Testing;

namespace Maillage.Host.Tests.Api;

public sealed partial class ApiPagesTests(PublishedSite published) : IClassFixture<PublishedSite>
{
    private readonly TestSite site = published.Site;

    [Fact]
    public async Task The_page_describes_every_address_that_the_description_for_programs_has()
    {
        using var browser = site.Browser();
        var described = (await browser.Json("/api/v1/openapi.json")).GetProperty("paths").EnumerateObject().Select(path => path.Name);

        var page = WebUtility.HtmlDecode(await browser.GetStringAsync("/api"));

        Route().Matches(page).Select(match => match.Groups[1].Value).Order().ShouldBe(described.Order());
    }

    [Fact]
    public async Task Every_example_of_the_page_works()
    {
        using var browser = site.Browser();
        var page = WebUtility.HtmlDecode(await browser.GetStringAsync("/api"));
        var examples = Example()
            .Matches(page)
            .Select(match => match.Groups[1].Value)
            .Concat(Curl().Matches(page).Select(match => match.Groups[1].Value))
            .ToList();

        examples.Count.ShouldBeGreaterThanOrEqualTo(17);
        foreach (var example in examples)
        {
            (await browser.GetAsync(example)).StatusCode.ShouldBe(HttpStatusCode.OK, example);
        }
    }

    [Fact]
    public async Task Every_problem_leads_to_a_section_that_explains_it()
    {
        var page = await site.Browser().GetStringAsync("/api");

        foreach (var code in ApiProblem.Statuses.Keys)
        {
            page.ShouldContain($"<h3 id=\"{code}\"");
        }

        Id().Matches(page).Select(match => match.Groups[1].Value).ShouldBeUnique();
        Here()
            .Matches(page)
            .Select(match => match.Groups[1].Value)
            .Where(id => !page.Contains($"id=\"{id}\"", StringComparison.Ordinal))
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_download_of_the_data_page_is_there()
    {
        using var browser = site.Browser();
        var downloads = Download()
            .Matches(WebUtility.HtmlDecode(await browser.GetStringAsync("/donnees")))
            .Select(match => match.Groups[1].Value)
            .ToList();

        downloads.Count.ShouldBe(9);
        foreach (var download in downloads)
        {
            (await browser.GetAsync(download)).StatusCode.ShouldBe(HttpStatusCode.OK, download);
        }
    }

    [Fact]
    public async Task The_vocabulary_is_read_in_SKOS()
    {
        using var browser = site.Browser();
        using var answer = await browser.GetAsync("/api/v1/themes.ttl");

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/turtle");
        (await answer.Content.ReadAsStringAsync()).ShouldContain("api/v1/themes#alimentation> a skos:Concept");
    }

    [Theory]
    [InlineData("/api", "The read API")]
    [InlineData("/donnees", "Open data")]
    public async Task Both_pages_are_complete_in_English_and_in_the_footer(string address, string title)
    {
        using var browser = site.Browser();
        browser.DefaultRequestHeaders.AcceptLanguage.Clear();
        browser.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");

        var page = await browser.GetStringAsync(address);

        page.ShouldContain($"<h1>{title}</h1>");
        page.ShouldNotMatch(@"(api|data|problem|operation|parameter)\.[a-z]+\.[a-z-]+[<\s]"); // a key in the place of its sentence
        (await browser.GetStringAsync("/accessibilite")).ShouldContain($"href=\"{address}\"");
    }

    [GeneratedRegex("<b>GET</b> (/api/[^<]+)<")]
    private static partial Regex Route();

    [GeneratedRegex("href=\"([^\"]+)\" data-example")]
    private static partial Regex Example();

    [GeneratedRegex("curl .*\"(http[^\"]+)\"")]
    private static partial Regex Curl();

    [GeneratedRegex("href=\"([^\"]+)\" data-download")]
    private static partial Regex Download();

    [GeneratedRegex(" id=\"([^\"]+)\"")]
    private static partial Regex Id();

    [GeneratedRegex("href=\"#([^\"]+)\"")]
    private static partial Regex Here();
}
