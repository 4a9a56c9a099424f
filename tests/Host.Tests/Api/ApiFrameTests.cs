using System.Net;
using System.Net.Http.Headers;
using Maillage.Testing;

namespace Maillage.Host.Tests.Api;

public sealed class ApiFrameTests(PublishedSite published) : IClassFixture<PublishedSite>
{
    private readonly TestSite site = published.Site;

    [Theory]
    [InlineData("/api/v1/fiches", true)]
    [InlineData("/api/v1/fiches.csv", true)]
    [InlineData("/api/v1/rien", true)]
    [InlineData("/api/v1/fiches?limit=0", true)]
    [InlineData("/fiches", false)]
    [InlineData("/api", false)]
    [InlineData("/sante", false)]
    public async Task Other_sites_may_read_the_API_and_only_the_API(string address, bool isOpen)
    {
        using var browser = site.Browser();
        browser.DefaultRequestHeaders.Add("Origin", "https://ailleurs.example");
        using var answer = await browser.GetAsync(address);

        answer.Headers.Contains("Access-Control-Allow-Origin").ShouldBe(isOpen);
        answer.Headers.Contains("Access-Control-Allow-Credentials").ShouldBeFalse();
    }

    [Fact]
    public async Task A_browser_that_asks_first_may_send_If_None_Match_and_nothing_but_GET_and_HEAD()
    {
        using var ask = new HttpRequestMessage(HttpMethod.Options, "/api/v1/fiches");
        ask.Headers.Add("Access-Control-Request-Method", "GET");
        ask.Headers.Add("Access-Control-Request-Headers", "if-none-match");

        using var answer = await site.Browser().SendAsync(ask);

        answer.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        answer.Headers.GetValues("Access-Control-Allow-Methods").ShouldBe(["GET, HEAD"]);
        answer.Headers.GetValues("Access-Control-Allow-Headers").Single().ShouldContain("If-None-Match");
    }

    [Theory]
    [InlineData("/api/v1/fiches")]
    [InlineData("/api/v1/fiches.geojson")]
    [InlineData("/api/v1/territoires/commune:22050")]
    [InlineData("/api/v1/openapi.json")]
    public async Task HEAD_answers_what_GET_does_without_its_body(string address)
    {
        using var browser = site.Browser();
        EntityTagHeaderValue? before,
            after;
        HttpResponseMessage answer;
        MediaTypeHeaderValue? type;
        var rounds = 0;
        do // what was just published may still be on its way into the catalogue: compare only what did not change meanwhile
        {
            using var got = await browser.GetAsync(address);
            answer = await browser.SendAsync(new(HttpMethod.Head, address));
            using var again = await browser.GetAsync(address);
            (before, after, type) = (got.Headers.ETag, again.Headers.ETag, got.Content.Headers.ContentType);
        } while (!Equals(before, after) && ++rounds < 20);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.ETag.ShouldBe(before);
        answer.Content.Headers.ContentType.ShouldBe(type);
        (await answer.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Whoever_writes_is_told_that_the_API_reads_only(string method)
    {
        using var answer = await site.Browser().SendAsync(new(HttpMethod.Parse(method), "/api/v1/fiches"));

        answer.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        (await answer.Json()).Text("code").ShouldBe("method");
        answer.Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
    }

    [Fact]
    public async Task Answers_are_compressed_for_whoever_can_read_them_so()
    {
        using var ask = new HttpRequestMessage(HttpMethod.Get, "/api/v1/fiches.geojson");
        ask.Headers.AcceptEncoding.ParseAdd("br");

        using var answer = await site.Browser().SendAsync(ask);

        answer.Content.Headers.ContentEncoding.ShouldBe(["br"]);
        answer.Headers.ETag!.IsWeak.ShouldBeTrue();
    }

    [Fact]
    public async Task A_member_s_session_changes_nothing_of_what_the_API_answers()
    {
        using var visitor = site.Browser();
        using var administrator = site.Browser(Members.Contracts.Role.Administrator);
        foreach (var address in new[] { "/api/v1/fiches", "/api/v1/sources", "/api/v1/contributions" })
        {
            (await administrator.GetStringAsync(address)).ShouldBe(await visitor.GetStringAsync(address));
        }
    }
}
