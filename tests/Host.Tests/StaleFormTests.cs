using System.Net;
using System.Text.RegularExpressions;
using Maillage.Members.Contracts;
using Maillage.Testing;

namespace Maillage.Host.Tests;

/// <summary>A page that was left open until its token, or her session, was too old.</summary>
public sealed partial class StaleFormTests
{
    private const string Title = "Le four à pain de « la lande » & ses 12 amis";

    [Fact]
    public async Task What_was_typed_is_given_back_and_sent_again_with_one_press()
    {
        await using var site = await TestSite.Start();
        var browser = site.Browser(Role.Moderator);
        await browser.GetAsync("/fiches/nouvelle");

        var stale = await Send(browser, site.Address.GetLeftPart(UriPartial.Authority), "/fiches/nouvelle");

        stale.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        stale.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var kept = Fields(await stale.Content.ReadAsStringAsync());
        kept["title"].ShouldBe(Title);
        kept["body"].ShouldBe("Deux lignes\nde texte");
        var again = await browser.Send("/fiches/nouvelle", [.. kept.Select(field => (field.Key, field.Value))]);
        again.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await browser.GetStringAsync(again.Headers.Location)).ShouldContain("Le four à pain");
    }

    [Theory]
    [InlineData("https://ailleurs.exemple")]
    [InlineData("null")]
    [InlineData(null)]
    public async Task Words_that_another_site_sent_are_not_made_hers_by_a_press(string? origin)
    {
        await using var site = await TestSite.Start();

        var stale = await Send(site.Browser(Role.Moderator), origin, "/fiches/nouvelle");

        stale.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await stale.Content.ReadAsStringAsync()).ShouldNotContain("four à pain");
    }

    [Fact]
    public async Task A_password_is_never_repeated_in_a_page()
    {
        await using var site = await TestSite.Start(realMembers: true);

        var stale = await Send(
            site.Browser(),
            site.Address.GetLeftPart(UriPartial.Authority),
            "/connexion",
            ("motDePasse", "girouette lavoir")
        );

        stale.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await stale.Content.ReadAsStringAsync()).ShouldNotContain("girouette");
    }

    private static async Task<HttpResponseMessage> Send(
        HttpClient browser,
        string? origin,
        string address,
        params (string Name, string Value)[] more
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new FormUrlEncodedContent([
                new("__RequestVerificationToken", "from-last-week"),
                new("title", Title),
                new("summary", "On y cuit ensemble."),
                new("kind", "initiative"),
                new("places", "Dinan (22050)"),
                new("themes", "alimentation"),
                new("licence", "CC-BY-SA-4.0"),
                new("body", "Deux lignes\nde texte"),
                .. more.Select(field => KeyValuePair.Create(field.Name, field.Value)),
            ]),
        };
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        return await browser.SendAsync(request);
    }

    private static Dictionary<string, string> Fields(string page) =>
        Hidden()
            .Matches(page)
            .GroupBy(match => match.Groups[1].Value)
            .ToDictionary(same => same.Key, same => WebUtility.HtmlDecode(same.Last().Groups[2].Value));

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex Hidden();
}
