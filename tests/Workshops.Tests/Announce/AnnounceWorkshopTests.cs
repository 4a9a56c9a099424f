using System.Net;
using Maillage.Commons.Contracts;
using Maillage.Members.Contracts;
using Maillage.Testing;
using Maillage.Workshops.Tests.Kits;

namespace Maillage.Workshops.Tests.Announce;

public sealed class AnnounceWorkshopTests(KitsSite kits) : IClassFixture<KitsSite>
{
    [Fact]
    public async Task A_facilitator_fills_in_one_form_and_the_workshop_has_a_page_a_code_and_a_key()
    {
        var facilitator = kits.Site.Console();

        var path = await facilitator.Announces();

        var meeting = await kits.Site.Kept(path);
        meeting.Title.ShouldBe("Se déplacer sans voiture");
        meeting.Kit.Title.ShouldBe("Moteurs et freins");
        meeting.Territory.ToString().ShouldBe("commune:03190");
        meeting.Colleges.ShouldBe([College.Elus, College.Habitants]);
        SpokenCode.Read(meeting.Code).ShouldBe(meeting.Code);
        meeting.Key.Length.ShouldBe(22);
        (await facilitator.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Everything_that_stands_against_it_is_told_at_once_and_everything_typed_is_kept()
    {
        var answer = await kits
            .Site.Console()
            .Fill(
                "/ateliers/nouveau",
                null,
                Announcing.Complete(
                    ("kit", "fr/inconnu"),
                    ("titre", "  "),
                    ("territoire", "Nulle-Part-les-Bains"),
                    ("date", "demain"),
                    ("lieu", new string('x', 201)),
                    ("langue", "en"),
                    ("repetition", "oui")
                )
            );

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Refusals()).ShouldBe([
            "announce.no-kit",
            "announce.no-title",
            "announce.unknown-territory",
            "announce.no-date",
            "announce.long-place",
        ]);
        var page = await answer.Content.ReadAsStringAsync();
        page.ShouldContain("value=\"Nulle-Part-les-Bains\"");
        page.ShouldContain("value=\"14:30\"");
        page.ShouldContain(new string('x', 201));
        page.ShouldMatch("name=\"langue\" value=\"en\" checked");
        page.ShouldMatch("name=\"repetition\" value=\"oui\" checked");
        page.ShouldMatch("value=\"elus\" checked");
        page.ShouldNotMatch("value=\"recherche\" checked");
    }

    [Theory]
    [InlineData("titre", "", "announce.no-title")]
    [InlineData("territoire", "", "announce.no-territory")]
    [InlineData("territoire", "Saint-Denis", "announce.several-territories")]
    [InlineData("date", "1926-06-25", "announce.odd-year")]
    [InlineData("heure", "", "announce.no-date")]
    public async Task One_thing_that_is_wrong_is_named(string field, string typed, string code)
    {
        var answer = await kits.Site.Console().Fill("/ateliers/nouveau", null, Announcing.Complete((field, typed)));

        (await answer.Refusals()).ShouldBe([code]);
    }

    [Fact]
    public async Task A_title_that_would_not_fit_on_a_poster_is_refused()
    {
        var answer = await kits.Site.Console().Fill("/ateliers/nouveau", null, Announcing.Complete(("titre", new string('t', 161))));

        (await answer.Refusals()).ShouldBe(["announce.long-title"]);
    }

    [Fact]
    public async Task Whoever_runs_workshops_in_one_territory_announces_none_in_another()
    {
        var browser = kits.Site.Browser();
        browser.DefaultRequestHeaders.Add(StandInMember.Header, "Facilitator@departement:03");

        var elsewhere = await browser.Fill("/ateliers/nouveau", null, Announcing.Complete(("territoire", "Lille")));

        (await elsewhere.Refusals()).ShouldBe(["announce.not-here"]);
        (await browser.Announces(("territoire", "Vichy"))).ShouldStartWith("/ateliers/");
    }

    [Fact]
    public async Task An_hour_is_read_on_the_clocks_of_the_territory()
    {
        var facilitator = kits.Site.Console();
        var day = $"{TimeProvider.System.GetUtcNow().UtcDateTime.Year + 1}-01-15";

        var here = await kits.Site.Kept(await facilitator.Announces(("date", day), ("heure", "14:30")));
        var overseas = await kits.Site.Kept(
            await facilitator.Announces(("date", day), ("heure", "14:30"), ("territoire", "Saint-Denis (La Réunion)"))
        );

        here.StartsAt.UtcDateTime.TimeOfDay.ShouldBe(new TimeSpan(13, 30, 0));
        overseas.StartsAt.UtcDateTime.TimeOfDay.ShouldBe(new TimeSpan(10, 30, 0));
    }

    [Fact]
    public async Task The_kit_of_an_address_is_chosen_already_and_taken_in_the_language_of_the_workshop()
    {
        var facilitator = kits.Site.Console();

        (await facilitator.GetStringAsync("/ateliers/nouveau?kit=deux-questions")).ShouldMatch("value=\"fr/deux-questions\"[^>]* checked");
        var meeting = await kits.Site.Kept(await facilitator.Announces(("kit", "fr/deux-questions"), ("langue", "en")));

        meeting.Language.ShouldBe("en");
        meeting.Kit.Language.ShouldBe("en");
    }

    [Fact]
    public async Task A_kit_of_ones_own_is_among_the_choices()
    {
        var facilitator = kits.Facilitator();
        var kit = await kits.Has();

        (await facilitator.GetStringAsync($"/ateliers/nouveau?kit={kit}")).ShouldMatch($"value=\"{kit}\"[^>]* checked");
        (await kits.Site.Kept(await facilitator.Announces(("kit", $"{kit}")))).Kit.Title.ShouldBe("Essai");
    }

    [Fact]
    public async Task A_kit_that_another_member_keeps_to_herself_cannot_be_chosen()
    {
        var kit = await kits.Has(where: "departement:59");

        var answer = await kits.Facilitator().Fill("/ateliers/nouveau", null, Announcing.Complete(("kit", $"{kit}")));

        (await answer.Refusals()).ShouldBe(["announce.no-kit"]);
    }
}
