using System.Net;
using Maillage.Members.Contracts;
using Maillage.Testing;

namespace Maillage.Commons.Tests.Edit;

public sealed class EditFicheTests
{
    [Fact]
    public async Task The_form_holds_what_the_fiche_says()
    {
        await using var site = await TestSite.Start();
        var id = await site.Has(Some.Garden);
        var page = await (await site.Browser(Role.Moderator).GetAsync($"/fiches/{id}/modifier")).Text();

        page.ShouldContain($"value=\"{Some.Garden.Title}\"");
        page.ShouldContain("Dinan (22050)</textarea>");
        page.ShouldContain("Le site | https://exemple.fr/jardin</textarea>");
    }

    [Fact]
    public async Task Sending_the_form_back_unchanged_writes_no_version()
    {
        await using var site = await TestSite.Start();
        var id = await site.Has(Some.Garden);
        var sent = await Edit(site, id, 2, Pages.Form());

        sent.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await site.Read(id)).Version.ShouldBe(2);
    }

    [Fact]
    public async Task An_edit_is_one_more_version_and_readers_see_it()
    {
        await using var site = await TestSite.Start();
        var id = await site.Has(Some.Garden);
        await Edit(site, id, 2, Pages.Form(("title", "Verger des Bois-Blancs")));

        (await site.Read(id)).Version.ShouldBe(3);
        (await (await site.Browser().GetAsync($"/fiches/{id}")).Text()).ShouldContain("<h1 lang=\"fr\">Verger des Bois-Blancs");
    }

    [Fact]
    public async Task A_published_fiche_cannot_lose_its_places_in_an_edit()
    {
        await using var site = await TestSite.Start();
        var id = await site.Has(Some.Garden);
        var sent = await Edit(site, id, 2, Pages.Form(("places", "")));

        sent.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await sent.Text()).ShouldContain("data-refusal=\"fiche.no-place\"");
    }

    [Fact]
    public async Task A_contributor_does_not_write_in_somebody_elses_fiche()
    {
        await using var site = await TestSite.Start();
        var id = await site.Has(Some.Garden, by: Some.Camille);

        (await site.Browser(Role.Contributor).GetAsync($"/fiches/{id}/modifier")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await site.Browser("Moderator@commune:59350").GetAsync($"/fiches/{id}/modifier")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await site.Browser("Moderator@departement:22").GetAsync($"/fiches/{id}/modifier")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("Loos-en-Gohelle", false)]
    [InlineData("Dinan (22050)\nLoos-en-Gohelle", true)]
    public async Task A_fiche_is_not_moved_away_by_somebody_who_may_not_write_where_it_goes(string places, bool isTaken)
    {
        await using var site = await TestSite.Start();
        var id = await site.Has(Some.Garden);
        var path = $"/fiches/{id}/modifier";

        var sent = await site.Browser("Moderator@departement:22").Send(path, path, [.. Pages.Form(("places", places)), ("version", "2")]);

        sent.StatusCode.ShouldBe(isTaken ? HttpStatusCode.Redirect : HttpStatusCode.UnprocessableEntity);
        (await sent.Text()).Contains("data-refusal=\"fiche.not-your-place\"", StringComparison.Ordinal).ShouldBe(!isTaken);
        (await site.Read(id)).Version.ShouldBe(isTaken ? 3 : 2);
    }

    [Fact]
    public async Task A_version_that_never_was_is_a_bad_request()
    {
        await using var site = await TestSite.Start();
        var id = await site.Has(Some.Garden);

        (await Edit(site, id, 99, Pages.Form(("title", "Autre")))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_fiche_that_is_not_there_is_not_found()
    {
        await using var site = await TestSite.Start();
        (await site.Browser(Role.Moderator).GetAsync($"/fiches/{Guid.CreateVersion7()}/modifier")).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
    }

    private static Task<HttpResponseMessage> Edit(TestSite site, Guid id, int version, (string, string)[] form) =>
        site.Browser(Role.Moderator).Send($"/fiches/{id}/modifier", $"/fiches/{id}/modifier", [.. form, ("version", $"{version}")]);
}
