using System.Net;
using Maillage.Members.Contracts;
using Maillage.Testing;

namespace Maillage.Commons.Tests.History;

public sealed class RestoreVersionTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private TestSite Site => shared.Site;

    [Fact]
    public async Task Restoring_makes_one_more_version_that_says_what_the_earlier_one_said()
    {
        var id = await Edited();
        var sent = await Restore(id, number: 2, version: 3);

        sent.Path().ShouldBe($"/fiches/{id}?fait=restored");
        var fiche = await Site.ReadWhole(id);
        (fiche.Version, fiche.Content.Title).ShouldBe((4, Some.Garden.Title));
        var last = fiche.History.MaxBy(v => v.Number)!;
        (last.Act, last.By).ShouldBe((FicheAct.Restored, StandInMember.IdOf("Moderator")));
        fiche.History.Single(v => v.Number == 3).Content.Title.ShouldBe("Verger");
    }

    [Fact]
    public async Task A_restoration_that_meets_another_change_of_the_same_field_is_asked_about_on_the_merge_page()
    {
        var id = await Edited();
        await Site.Change(id, fiche => fiche.Edit(fiche.Content with { Title = "Potager" }, Some.Hand));
        var sent = await Restore(id, number: 2, version: 3);

        sent.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = await sent.Text();
        page.ShouldContain($"action=\"/fiches/{id}/fusionner\"");
        page.ShouldContain("data-field=\"title\"");
        page.ShouldContain("<ins>Potager</ins>");
        (await Site.Read(id)).Content.Title.ShouldBe("Potager");
    }

    [Fact]
    public async Task A_restoration_keeps_what_others_changed_elsewhere_meanwhile()
    {
        var id = await Edited();
        await Site.Change(id, fiche => fiche.Edit(fiche.Content with { Summary = "Ouvert le soir." }, Some.Hand));
        var sent = await Restore(id, number: 2, version: 3);

        sent.Path().ShouldBe($"/fiches/{id}?fait=merged");
        var content = (await Site.Read(id)).Content;
        (content.Title, content.Summary).ShouldBe((Some.Garden.Title, "Ouvert le soir."));
    }

    [Fact]
    public async Task A_version_that_could_no_longer_be_shown_comes_back_as_a_form_with_the_reason()
    {
        var id = await Site.Has(Some.Garden with { Places = [] }, published: false);
        await Site.Change(id, fiche => fiche.Edit(Some.Garden, Some.Hand));
        await Site.Change(id, fiche => fiche.Publish(Some.Hand));
        var sent = await Restore(id, number: 1, version: 3);

        sent.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await sent.Refusals()).ShouldBe(["fiche.no-place"]);
    }

    [Theory]
    [InlineData(9, 3, HttpStatusCode.NotFound)]
    [InlineData(1, 9, HttpStatusCode.BadRequest)]
    [InlineData(0, 3, HttpStatusCode.NotFound)]
    [InlineData(-1, 3, HttpStatusCode.NotFound)]
    public async Task A_version_that_never_was_restores_nothing(int number, int version, HttpStatusCode answered)
    {
        var id = await Edited();
        (await Restore(id, number, version)).StatusCode.ShouldBe(answered);
        (await Site.Read(id)).Version.ShouldBe(3);
    }

    [Fact]
    public async Task Nobody_restores_what_she_may_not_edit()
    {
        var id = await Site.Has(Some.Garden, by: Some.Camille);
        var sent = await Site.Browser(Role.Contributor).Send("/fiches/nouvelle", $"/fiches/{id}/historique/1/retablir", ("version", "2"));

        sent.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private async Task<Guid> Edited()
    {
        var id = await Site.Has(Some.Garden);
        await Site.Change(id, fiche => fiche.Edit(fiche.Content with { Title = "Verger" }, Some.Hand));
        return id;
    }

    private Task<HttpResponseMessage> Restore(Guid id, int number, int version) =>
        Site.Moderates(id, $"historique/{number}/retablir", ("version", $"{version}"));
}
