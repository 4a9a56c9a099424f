using System.Net;
using Maillage.Members.Contracts;
using Maillage.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Commons.Tests.History;

public sealed class ShowHistoryTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private TestSite Site => shared.Site;

    [Fact]
    public async Task Each_version_says_who_when_and_what_changed()
    {
        var camille = await Site.Within(services =>
            services.GetRequiredService<IAccountDesk>().Add("camille@exemple.fr", "Camille du Val", CancellationToken.None)
        );
        var id = await Site.Has(Some.Garden, by: camille.Id);
        await Site.Change(
            id,
            fiche =>
                fiche.Edit(
                    fiche.Content with
                    {
                        Title = "Verger des Bois-Blancs",
                        Themes = ["alimentation", "eau"],
                        Summary = "Un verger ouvert à tout le quartier.",
                        Latitude = 48.45,
                        Longitude = -2.05,
                    },
                    new(camille.Id, Some.Noon.AddDays(1))
                )
        );
        var page = await Page(id, "?version=3");

        page.ShouldContain("Camille du Val");
        page.ShouldContain("2\u00a0mars\u00a02026");
        page.ShouldContain("<del>Jardin partagé</del>");
        page.ShouldContain("<ins>Verger</ins>");
        page.ShouldContain("<ins>48.45, -2.05</ins>");
        Fields(page).ShouldBe(["title", "summary", "position", "themes"]);
    }

    [Fact]
    public async Task The_first_version_shows_all_that_it_brought_in_words_and_not_in_codes()
    {
        var id = await Site.Has(Some.Garden);
        var page = await Page(id, "?version=1");

        page.ShouldContain("<ins>Dinan</ins>");
        page.ShouldContain("<ins>Initiative</ins>");
        page.ShouldContain("<ins>Creative Commons BY-SA 4.0</ins>");
        page.ShouldNotContain("commune:22050");
    }

    [Fact]
    public async Task A_change_of_state_is_a_version_in_which_the_text_did_not_change()
    {
        var id = await Site.Has(Some.Garden);
        var page = await Page(id, "?version=2");

        page.ShouldContain("Publiée");
        page.ShouldContain("Le texte n’a pas changé.");
    }

    [Theory]
    [InlineData("?version=99")]
    [InlineData("?version=0")]
    [InlineData("")]
    public async Task A_version_that_is_not_there_shows_the_last_one(string query)
    {
        var id = await Site.Has(Some.Garden);
        (await Page(id, query)).ShouldContain("Ce que change la version 2");
    }

    [Fact]
    public async Task A_version_that_is_no_number_is_a_bad_request()
    {
        var id = await Site.Has(Some.Garden);
        (await Site.Browser(Role.Contributor).GetAsync($"/fiches/{id}/historique?version=deux")).StatusCode.ShouldBe(
            HttpStatusCode.BadRequest
        );
    }

    [Fact]
    public async Task Only_those_who_may_edit_are_offered_to_restore_and_never_the_last_version()
    {
        var id = await Site.Has(Some.Garden, by: Some.Camille);
        (await Page(id, "?version=1")).ShouldContain("/historique/1/retablir");
        (await Page(id, "?version=2")).ShouldNotContain("/retablir");
        (await Page(id, "?version=1", Role.Contributor)).ShouldNotContain("/retablir");
    }

    [Fact]
    public async Task A_fiche_without_a_past_that_is_not_there_has_no_history() =>
        (await Site.Browser(Role.Moderator).GetAsync($"/fiches/{Guid.CreateVersion7()}/historique")).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );

    private async Task<string> Page(Guid id, string query, Role role = Role.Moderator)
    {
        var answer = await Site.Browser(role).GetAsync($"/fiches/{id}/historique{query}");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.Text();
    }

    private static IEnumerable<string> Fields(string page) =>
        System.Text.RegularExpressions.Regex.Matches(page, "data-field=\"([a-z]+)\"").Select(match => match.Groups[1].Value);
}
