using System.Net;
using Maillage.Testing;

namespace Maillage.Workshops.Tests.Announce;

public sealed class ShowWorkshopTests(OneSite one) : IClassFixture<OneSite>
{
    private readonly TestSite site = one.Site;

    private const string Hostile = "<script>alert(1)</script> <img src=x onerror=alert(2)> \u202Eegarutirp\" onmouseover=\"alert(3)";

    [Fact]
    public async Task Everybody_reads_what_when_and_where_with_the_hour_of_each_step()
    {
        var path = await site.Console().Announces();

        var page = await site.Browser().Reads(path);

        page.ShouldContain("Se déplacer sans voiture");
        page.ShouldContain("de 14\u00a0h\u00a030 à 16\u00a0h\u00a015");
        page.ShouldContain("Salle des fêtes");
        page.ShouldMatch("(?s)14\u00a0h\u00a030.*Accueil");
        page.ShouldContain("Rejoindre");
        page.ShouldContain("Ajouter à mon agenda");
    }

    [Fact]
    public async Task What_lets_people_in_is_shown_to_those_who_run_the_workshop_only()
    {
        var facilitator = site.Console();
        var path = await facilitator.Announces();
        var meeting = await site.Kept(path);

        var hers = await facilitator.GetStringAsync(path);
        var theirs = await site.Browser().GetStringAsync(path);

        foreach (var page in new[] { "animer", "ecran", "affiche", "fiches-de-table", "compte-rendu", "modifier" })
        {
            hers.ShouldContain($"{path}/{page}");
            theirs.ShouldNotContain($"{path}/{page}");
        }

        hers.ShouldContain(meeting.Code!);
        hers.ShouldContain($"/rejoindre/{meeting.Key}");
        theirs.ShouldNotContain(meeting.Code!);
        theirs.ShouldNotContain(meeting.Key);
        theirs.ShouldNotContain(meeting.ScreenKey);
    }

    [Fact]
    public async Task Whatever_a_title_or_a_place_holds_is_text_on_every_page()
    {
        var facilitator = site.Console();
        var path = await facilitator.Announces(("titre", Hostile), ("lieu", Hostile));
        var meeting = await site.Kept(path);

        meeting.Title.ShouldNotContain("\u202E");
        foreach (
            var page in new[]
            {
                "/ateliers",
                path,
                $"{path}/modifier",
                $"{path}/affiche",
                $"{path}/fiches-de-table",
                $"/rejoindre/{meeting.Key}",
            }
        )
        {
            var html = await facilitator.GetStringAsync(page);
            html.ShouldContain("&lt;script&gt;alert(1)&lt;/script&gt;", customMessage: page);
            html.ShouldNotContain("<script>alert");
            html.ShouldNotContain("<img src=x");
            html.ShouldNotMatch("\" onmouseover=\"");
            html.ShouldNotContain(" style=");
        }
    }

    [Fact]
    public async Task A_workshop_that_does_not_exist_is_missing_for_everybody()
    {
        var path = $"/ateliers/{Guid.CreateVersion7()}";

        foreach (var page in new[] { path, $"{path}/atelier.ics", $"{path}/affiche", $"{path}/fiches-de-table" })
        {
            (await site.Console().GetAsync(page)).StatusCode.ShouldBe(HttpStatusCode.NotFound, page);
        }
    }

    [Fact]
    public async Task Overseas_the_page_says_whose_hours_these_are()
    {
        var path = await site.Console().Announces(("territoire", "Saint-Denis (La Réunion)"));

        var page = await site.Browser().Reads(path);

        page.ShouldContain("14\u00a0h\u00a030");
        page.ShouldContain("heure locale, UTC+4");
    }
}
