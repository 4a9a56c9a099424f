using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Maillage.Commons.Contracts;
using Maillage.Kernel;
using Maillage.Members.Contracts;
using Maillage.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Commons.Tests.Api;

public sealed class FichesApiTests
{
    [Fact]
    public async Task A_list_says_what_the_page_says_with_licence_places_and_links()
    {
        await using var site = await TestSite.Start();
        var garden = await site.Has(Some.Garden);
        await site.Hears(Some.Barrier() with { About = garden });

        var list = await site.Browser().Json("/api/v1/fiches");

        list.GetProperty("total").GetInt32().ShouldBe(1);
        list.GetProperty("next").ValueKind.ShouldBe(JsonValueKind.Null);
        var fiche = list.Items().ShouldHaveSingleItem();
        fiche.Text("title").ShouldBe(Some.Garden.Title);
        fiche.GetProperty("places")[0].Text("name").ShouldBe("Dinan");
        fiche.GetProperty("position").GetProperty("approximate").GetBoolean().ShouldBeFalse();
        fiche.GetProperty("contributions").GetProperty("frein").GetInt32().ShouldBe(1);
        fiche.GetProperty("licence").Text("id").ShouldBe("CC-BY-SA-4.0");
        fiche.Text("startsOn").ShouldBe("2024-05-01");
        fiche.GetProperty("links").Text("html").ShouldBe(new Uri(site.Address, $"/fiches/{garden}").ToString());
        fiche.TryGetProperty("body", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task A_fiche_on_its_own_has_its_text_its_quotes_and_the_way_to_their_place()
    {
        await using var site = await TestSite.Start();
        var found = Some.Initiative();
        await site.Hears(found);

        var fiche = await site.Browser().Json($"/api/v1/fiches/{found.Id}");

        fiche.EnumerateObject().First().Name.ShouldBe("id");
        var quote = fiche.GetProperty("quotes")[0];
        quote.Text("words").ShouldBe("█████ tient la carte des producteurs.");
        quote.GetProperty("provenance").Text("html").ShouldContain($"/sources/{found.From.Source}?v=1&de=100&a=143#extrait");
        quote.GetProperty("provenance").GetProperty("span").GetProperty("start").GetInt32().ShouldBe(100);
    }

    [Fact]
    public async Task The_data_that_a_fiche_s_page_leads_to_is_there()
    {
        await using var site = await TestSite.Start();
        var garden = await site.Has(Some.Garden);
        var page = await site.Browser().GetStringAsync($"/fiches/{garden}");

        page.ShouldContain($"href=\"/api/v1/fiches/{garden}\"");
        (await site.Browser().Json($"/api/v1/fiches/{garden}")).Text("body").ShouldBe(Some.Garden.Body);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Administrator")]
    public async Task Nothing_unpublished_is_there_whoever_asks(string grant)
    {
        await using var site = await TestSite.Start();
        var draft = await site.Has(Some.Garden with { Title = "Brouillon de licorne" }, published: false);
        var archived = await site.Has(Some.Garden with { Title = "Archive de licorne" });
        await site.Within(async services =>
        {
            var db = services.GetRequiredService<PlatformDb>();
            (await db.FindAsync<Fiche>(archived))!.Archive(Some.Hand);
            return await db.SaveChangesAsync();
        });
        var statement = Some.Barrier(words: "Cette phrase parle d’un brouillon.") with { About = draft };
        await site.Hears(statement);
        var browser = grant.Length == 0 ? site.Browser() : site.Browser(grant);

        foreach (var id in new[] { draft, archived })
        {
            (await browser.GetAsync($"/api/v1/fiches/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        (await browser.Json($"/api/v1/contributions/{statement.Id}")).GetProperty("about").ValueKind.ShouldBe(JsonValueKind.Null);
        foreach (var address in Everything)
        {
            (await browser.GetStringAsync(address)).ShouldNotContain("licorne", Case.Insensitive, address);
        }
    }

    [Fact]
    public async Task No_withheld_name_is_in_any_answer()
    {
        await using var site = await TestSite.Start();
        var found = Some.Initiative();
        await site.Hears(found);
        var said = Some.Barrier() with { Words = new MaskedText("Marie Dupin ne sait qui appeler.", [new(0, 11)]), About = found.Id };
        var again = Some.Barrier() with { Words = said.Words, SameAs = said.Id };
        await site.Hears(said, again);
        var browser = site.Browser(Role.Administrator);

        string[] whole =
        [
            $"/api/v1/fiches/{found.Id}",
            $"/api/v1/contributions/{said.Id}",
            "/api/v1/recherche?q=appeler",
            "/api/v1/contributions?q=appeler",
        ];
        foreach (var address in Everything.Concat(whole))
        {
            (await browser.GetStringAsync(address)).ShouldNotContain("Dupin", Case.Insensitive, address);
        }

        (await browser.GetStringAsync(whole[1])).ShouldContain(MaskedText.Mask);
        (await browser.Json("/api/v1/contributions?q=dupin")).GetProperty("total").GetInt32().ShouldBe(0);
    }

    [Theory]
    [InlineData("/api/v1/fiches?genre=licorne", "unknown-value")]
    [InlineData("/api/v1/fiches?genre=frein,besoin", "unknown-value")]
    [InlineData("/api/v1/fiches?theme=licorne", "unknown-value")]
    [InlineData("/api/v1/fiches?territoire=commune:99999", "unknown-value")]
    [InlineData("/api/v1/fiches?zone=1,2,3", "unknown-value")]
    [InlineData("/api/v1/fiches?licorne=1", "unknown-parameter")]
    [InlineData("/api/v1/fiches?limit=0", "bad-limit")]
    [InlineData("/api/v1/fiches?limit=101", "bad-limit")]
    [InlineData("/api/v1/fiches?limit=-5", "bad-limit")]
    [InlineData("/api/v1/fiches?suite=zzz", "bad-cursor")]
    [InlineData("/api/v1/fiches?q=jardin&suite=20-1700000000000-0192a0b0c0d0e0f0a0b0c0d0e0f0a0b0", "bad-cursor")]
    [InlineData("/api/v1/fiches/0192a0b0-c0d0-e0f0-a0b0-c0d0e0f0a0b0", "not-found")]
    [InlineData("/api/v1/fiches/7", "not-found")]
    [InlineData("/api/v1/fiches/facettes?maille=licorne", "unknown-value")]
    [InlineData("/api/v1/fiches.geojson?limit=5", "unknown-parameter")]
    [InlineData("/api/v1/fiches.csv?genre=licorne", "unknown-value")]
    [InlineData("/api/v1/contributions?genre=initiative", "unknown-value")]
    [InlineData("/api/v1/contributions?fiche=7", "unknown-value")]
    [InlineData("/api/v1/contributions?territoire=ici", "unknown-value")]
    [InlineData("/api/v1/recherche?genre=licorne", "unknown-value")]
    [InlineData("/api/v1/recherche?q=a&suite=99999", "bad-cursor")]
    public async Task What_means_nothing_is_refused_with_a_code_and_a_sentence(string address, string code)
    {
        await using var site = await TestSite.Start();
        using var answer = await site.Browser().GetAsync(address);
        var problem = await answer.Json();

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        ((int)answer.StatusCode).ShouldBe(problem.GetProperty("status").GetInt32());
        problem.Text("code").ShouldBe(code);
        problem.Text("type").ShouldBe($"/api#{code}");
        problem.Text("detail").Length.ShouldBeGreaterThan(40);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task A_refusal_speaks_the_asker_s_language_and_says_which_values_exist()
    {
        await using var site = await TestSite.Start();
        var browser = site.Browser();
        var french = await (await browser.GetAsync("/api/v1/fiches?college=rois")).Json();
        browser.DefaultRequestHeaders.AcceptLanguage.Clear();
        browser.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        var english = await (await browser.GetAsync("/api/v1/fiches?college=rois")).Json();

        french.Text("title").ShouldBe("Valeur inconnue");
        english.Text("title").ShouldBe("Unknown value");
        english.Text("detail").ShouldContain("elus, agents, socioeco, etat, habitants, recherche");
        english.GetProperty("allowed").GetArrayLength().ShouldBe(6);
    }

    [Fact]
    public async Task An_address_of_the_page_becomes_one_of_the_API()
    {
        await using var site = await TestSite.Start();
        var garden = await site.Has(Some.Garden);
        await site.Has(Some.Garden with { Title = "Réseau de chaleur", Summary = "Du bois.", Body = "", Themes = ["énergie"] });
        const string Choices =
            "?q=verger&genre=initiative&theme=alimentation&territoire=departement:22&college=habitants&zone=-5,41,9,51&vue=tableau";

        var list = await site.Browser().Json("/api/v1/fiches" + Choices);

        list.Items().Ids().ShouldBe([garden.ToString()]);
        var match = list.Items()[0].GetProperty("match");
        var (sentence, mark) = (match.Text("sentence"), match.GetProperty("marks")[0]);
        sentence[mark.GetProperty("start").GetInt32()..mark.GetProperty("end").GetInt32()].ShouldBe("verger");
    }

    [Fact]
    public async Task Facets_count_exactly_what_each_choice_would_give()
    {
        await using var site = await TestSite.Start();
        await site.Has(Some.Garden);
        await site.Has(Some.Garden with { Title = "Deux", Themes = ["énergie"], Kind = FicheKind.Ressource });
        var browser = site.Browser();

        var facets = await browser.Json("/api/v1/fiches/facettes?genre=initiative&maille=commune");

        facets.GetProperty("total").GetInt32().ShouldBe(1);
        facets.GetProperty("everything").GetInt32().ShouldBe(2);
        foreach (var facet in facets.GetProperty("facets").EnumerateArray())
        {
            foreach (
                var choice in facet.GetProperty("choices").EnumerateArray().Where(choice => !choice.GetProperty("chosen").GetBoolean())
            )
            {
                var kept = facet.Text("parameter") == "genre" ? "" : "genre=initiative&";
                var given = await browser.Json(
                    $"/api/v1/fiches?{kept}{facet.Text("parameter")}={Uri.EscapeDataString(choice.Text("value"))}"
                );
                given.GetProperty("total").GetInt32().ShouldBe(choice.GetProperty("count").GetInt32(), choice.ToString());
            }
        }
    }

    [Fact]
    public async Task Nothing_is_sent_twice_and_what_is_published_shows_at_once()
    {
        await using var site = await TestSite.Start();
        var garden = await site.Has(Some.Garden);
        var browser = site.Browser();
        string[] addresses = [.. Everything, $"/api/v1/fiches/{garden}"];
        foreach (var address in addresses)
        {
            // The catalogue hears of a change at once, and once more from the outbox: in between, one answer more may be sent.
            var answers = new List<HttpStatusCode>();
            while (answers.Count < 3 && !answers.Contains(HttpStatusCode.NotModified))
            {
                using var first = await browser.GetAsync(address);
                using var second = await browser.SendAsync(Again(address, first));
                answers.Add(second.StatusCode);
                (second.StatusCode is HttpStatusCode.OK || (await second.Content.ReadAsByteArrayAsync()).Length == 0).ShouldBeTrue(address);
            }

            answers[^1].ShouldBe(HttpStatusCode.NotModified, address);
        }

        using var before = await browser.GetAsync("/api/v1/fiches");
        await site.Has(Some.Garden with { Title = "Un autre" });
        using var after = await browser.SendAsync(Again("/api/v1/fiches", before));
        after.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Whoever_accepts_GeoJSON_gets_the_same_page_for_a_map()
    {
        await using var site = await TestSite.Start();
        await site.Has(Some.Garden);
        await site.Has(Some.Garden with { Places = [TerritoryId("departement:22")], Title = "Partout ici" });
        var browser = site.Browser();
        using var ask = new HttpRequestMessage(HttpMethod.Get, "/api/v1/fiches?limit=1");
        ask.Headers.Accept.ParseAdd("application/geo+json, application/json;q=0.5");

        using var answer = await browser.SendAsync(ask);
        var features = await answer.Json();
        var whole = await browser.Json("/api/v1/fiches.geojson");

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/geo+json");
        answer.Headers.Vary.ShouldContain("Accept");
        features.GetProperty("features").GetArrayLength().ShouldBe(1);
        features.Text("next").ShouldContain("suite=");
        whole.GetProperty("features").GetArrayLength().ShouldBe(2);
        whole
            .GetProperty("features")
            .EnumerateArray()
            .ToDictionary(
                f => f.GetProperty("properties").Text("title"),
                f => f.GetProperty("properties").GetProperty("approximate").GetBoolean()
            )
            .ShouldBe(new Dictionary<string, bool> { ["Partout ici"] = true, [Some.Garden.Title] = false }, ignoreOrder: true);
    }

    private static readonly string[] Everything =
    [
        "/api/v1/fiches",
        "/api/v1/fiches?q=jardin",
        "/api/v1/fiches/facettes",
        "/api/v1/fiches.geojson",
        "/api/v1/fiches.csv",
        "/api/v1/contributions",
        "/api/v1/recherche?q=jardin",
        "/api/v1/recherche?q=licorne&genre=frein",
        "/api/v1/themes",
    ];

    private static Territories.TerritoryId TerritoryId(string text) => Territories.TerritoryId.Parse(text);

    private static HttpRequestMessage Again(string address, HttpResponseMessage first)
    {
        var ask = new HttpRequestMessage(HttpMethod.Get, address);
        ask.Headers.IfNoneMatch.Add(first.Headers.ETag ?? new EntityTagHeaderValue("\"none\""));
        return ask;
    }
}
