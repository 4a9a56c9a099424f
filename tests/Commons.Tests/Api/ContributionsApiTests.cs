using Maillage.Commons.Contracts;
using Maillage.Testing;

namespace Maillage.Commons.Tests.Api;

public sealed class ContributionsApiTests
{
    [Fact]
    public async Task A_statement_says_its_words_who_spoke_and_the_exact_place_that_shows_it()
    {
        await using var site = await TestSite.Start();
        var garden = await site.Has(Some.Garden);
        var barrier = Some.Barrier() with { About = garden, Themes = ["eau"], SaidOn = new(2024, 3, 12) };
        await site.Hears(barrier);

        var said = (await site.Browser().Json("/api/v1/contributions")).Items().ShouldHaveSingleItem();

        (said.Text("kind"), said.Text("words"), said.Text("college"), said.Text("saidOn")).ShouldBe(
            ("frein", "Personne ne sait qui appeler.", "agents", "2024-03-12")
        );
        said.GetProperty("about").Text("title").ShouldBe(Some.Garden.Title);
        said.GetProperty("provenance").Text("html").ShouldContain($"/sources/{barrier.From.Source}?v=1&de=10&a=39#extrait");
        said.GetProperty("links").Text("html").ShouldEndWith($"/contributions/{barrier.Id}");
        said.TryGetProperty("echoes", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task What_was_said_again_elsewhere_is_among_its_echoes()
    {
        await using var site = await TestSite.Start();
        var first = Some.Barrier();
        var again = Some.Barrier(words: "On ne sait qui appeler.") with { SameAs = first.Id };
        await site.Hears(first, again);

        var said = await site.Browser().Json($"/api/v1/contributions/{first.Id}");

        said.GetProperty("times").GetInt32().ShouldBe(2);
        said.GetProperty("echoes")[0].Text("id").ShouldBe(again.Id.ToString());
    }

    [Theory]
    [InlineData("genre=frein", 2)]
    [InlineData("genre=frein&genre=besoin", 3)]
    [InlineData("theme=eau", 1)]
    [InlineData("territoire=departement:22", 2)]
    [InlineData("territoire=departement:59", 1)]
    [InlineData("college=agents", 2)]
    [InlineData("q=appeler", 2)]
    [InlineData("q=appeler&theme=eau", 1)]
    [InlineData("fiche=00000007-0000-0000-0000-000000000000", 0)]
    [InlineData("source=00000007-0000-0000-0000-000000000000", 3)]
    public async Task Choices_narrow_the_list(string choices, int total)
    {
        await using var site = await TestSite.Start();
        await site.Hears(
            Some.Barrier() with
            {
                Themes = ["eau"],
            },
            Some.Barrier(words: "Qui appeler le soir ?"),
            Some.Barrier(words: "Il faut une salle.") with
            {
                Kind = ContributionKind.Besoin,
                College = College.Elus,
                Places = [Territories.TerritoryId.Parse("commune:59350")],
            }
        );

        var list = await site.Browser().Json($"/api/v1/contributions?{choices}");

        list.GetProperty("total").GetInt32().ShouldBe(total);
        list.Items().Count.ShouldBe(total);
    }

    [Fact]
    public async Task The_search_gives_the_sentence_and_where_its_words_stand()
    {
        await using var site = await TestSite.Start();
        await site.Hears(Some.Barrier(words: "Le jour va bien. Personne ne sait qui appeler."));
        var garden = await site.Has(Some.Garden with { Summary = "On peut appeler." });

        var found = await site.Browser().Json("/api/v1/recherche?q=appeler");

        found.GetProperty("total").GetInt32().ShouldBe(2);
        found.GetProperty("counts").GetArrayLength().ShouldBe(2);
        found.Items().Single(hit => hit.Text("type") == "fiche").Text("id").ShouldBe(garden.ToString());
        var statement = found.Items().Single(hit => hit.Text("type") == "contribution");
        var (match, mark) = (statement.GetProperty("match"), statement.GetProperty("match").GetProperty("marks")[0]);
        match.Text("sentence").ShouldBe("Personne ne sait qui appeler.");
        match.Text("sentence")[mark.GetProperty("start").GetInt32()..mark.GetProperty("end").GetInt32()].ShouldBe("appeler");
        statement.Text("quote").ShouldContain("#extrait");
    }

    [Fact]
    public async Task The_search_can_look_at_one_kind_and_still_counts_the_others()
    {
        await using var site = await TestSite.Start();
        await site.Hears(Some.Barrier());
        await site.Has(Some.Garden with { Summary = "On peut appeler." });

        var found = await site.Browser().Json("/api/v1/recherche?q=appeler&genre=frein");

        found.GetProperty("total").GetInt32().ShouldBe(1);
        found.GetProperty("counts").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task Every_theme_has_its_names_in_both_languages()
    {
        await using var site = await TestSite.Start();

        var themes = (await site.Browser().Json("/api/v1/themes")).Items();

        themes.Count.ShouldBeGreaterThan(15);
        themes.Single(theme => theme.Text("id") == "alimentation").GetProperty("labels").Text("en").ShouldBe("Food");
        themes.ShouldAllBe(theme => theme.GetProperty("labels").GetProperty("fr").GetString()!.Length > 0);
    }
}
