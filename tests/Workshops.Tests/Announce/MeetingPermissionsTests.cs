using System.Net;
using Maillage.Testing;

namespace Maillage.Workshops.Tests.Announce;

/// <summary>Who opens which page.</summary>
public sealed class MeetingPermissionsTests(OneSite one) : IClassFixture<OneSite>
{
    private readonly TestSite site = one.Site;

    // For a visitor, a contributor, a moderator, a facilitator of another département, and one of the workshop's.
    private static readonly string[] People = ["", "Contributor", "Moderator", "Facilitator@departement:59", "Facilitator@departement:03"];

    private static readonly (string Page, string Who)[] Table =
    [
        ("/ateliers", "yes yes yes yes yes"),
        ("/ateliers/nouveau", "sign-in no no yes yes"),
        ("{workshop}", "yes yes yes yes yes"),
        ("{workshop}/atelier.ics", "yes yes yes yes yes"),
        ("{workshop}/modifier", "sign-in no no no yes"),
        ("{workshop}/affiche", "sign-in no no no yes"),
        ("{workshop}/fiches-de-table", "sign-in no no no yes"),
        ("/rejoindre", "yes yes yes yes yes"),
        ("/rejoindre/{key}", "yes yes yes yes yes"),
    ];

    [Fact]
    public async Task Each_page_opens_for_those_it_is_meant_for()
    {
        var path = await site.Console().Announces();
        var key = (await site.Kept(path)).Key;
        var opened = new List<(string, string)>();
        foreach (var (page, _) in Table)
        {
            var address = page.Replace("{workshop}", path, StringComparison.Ordinal).Replace("{key}", key, StringComparison.Ordinal);
            var answers = await Task.WhenAll(People.Select(who => Opens(site, who, address)));
            opened.Add((page, string.Join(' ', answers)));
        }

        opened.ShouldBe(Table);
    }

    [Fact]
    public async Task A_form_that_was_forged_meets_the_same_door()
    {
        var path = await site.Console().Announces();
        var before = await site.Kept(path);
        var moderator = site.Browser();
        moderator.DefaultRequestHeaders.Add(StandInMember.Header, "Moderator");

        var created = await moderator.Fill("/rejoindre", "/ateliers/nouveau", Announcing.Complete());
        var corrected = await moderator.Fill(
            "/rejoindre",
            $"{path}/modifier",
            [.. Announcing.Complete(), ("version", $"{before.Version}")]
        );
        var renewed = await moderator.Fill("/rejoindre", $"{path}/code", ("version", $"{before.Version}"));
        var untold = await site.Console().Send($"{path}/code", ("version", $"{before.Version}"));

        new[] { created, corrected, renewed }.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.Forbidden);
        untold.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await site.Kept(path)).Version.ShouldBe(before.Version);
    }

    private static async Task<string> Opens(TestSite site, string who, string address)
    {
        var browser = site.Browser();
        if (who.Length > 0)
        {
            browser.DefaultRequestHeaders.Add(StandInMember.Header, who);
        }

        var answer = await browser.GetAsync(address);
        return answer.StatusCode switch
        {
            HttpStatusCode.OK => "yes",
            HttpStatusCode.Forbidden => "no",
            HttpStatusCode.Redirect when answer.Headers.Location!.ToString().StartsWith("/connexion", StringComparison.Ordinal) =>
                "sign-in",
            _ => answer.StatusCode.ToString(),
        };
    }
}
