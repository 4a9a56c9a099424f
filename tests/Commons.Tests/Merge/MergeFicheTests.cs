using System.Net;
using Maillage.Members.Contracts;
using Maillage.Testing;

namespace Maillage.Commons.Tests.Merge;

public sealed class MergeFicheTests
{
    [Fact]
    public async Task Two_people_who_changed_different_fields_are_joined_without_a_question()
    {
        await using var site = await TestSite.Start();
        var id = await site.Has(Some.Garden);
        await Edit(site, id, ("title", "Verger des Bois-Blancs"));
        var second = await Edit(site, id, ("summary", "Un verger ouvert."));

        second.Path().ShouldBe($"/fiches/{id}?fait=merged");
        var content = (await site.Read(id)).Content;
        (content.Title, content.Summary).ShouldBe(("Verger des Bois-Blancs", "Un verger ouvert."));
    }

    [Fact]
    public async Task A_field_that_both_changed_is_asked_with_both_versions_and_the_one_before()
    {
        await using var site = await TestSite.Start();
        var id = await site.Has(Some.Garden);
        await Edit(site, id, ("title", "Verger des Bois-Blancs"));
        var second = await Edit(site, id, ("title", "Potager des Bois-Blancs"), ("body", "Récit neuf."));

        second.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = await second.Text();
        page.ShouldContain("<ins>Verger</ins>");
        page.ShouldContain("<ins>Potager</ins>");
        page.ShouldContain("value=\"Récit neuf.\"");
        page.ShouldNotContain("data-field=\"body\"");
        (await site.Read(id)).Content.Title.ShouldBe("Verger des Bois-Blancs");
    }

    [Theory]
    [InlineData("mine", "Potager des Bois-Blancs")]
    [InlineData("theirs", "Verger des Bois-Blancs")]
    [InlineData("other", "Verger et potager")]
    public async Task What_is_chosen_is_saved_with_all_that_was_typed(string choice, string title)
    {
        await using var site = await TestSite.Start();
        var id = await site.Has(Some.Garden);
        await Edit(site, id, ("title", "Verger des Bois-Blancs"));
        var mine = Pages.Form(("title", "Potager des Bois-Blancs"), ("body", "Récit neuf."));

        var sent = await Merge(site, id, [.. mine, ("choice.title", choice), ("other.title", "Verger et potager")]);

        sent.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var content = (await site.Read(id)).Content;
        (content.Title, content.Body).ShouldBe((title, "Récit neuf."));
    }

    [Fact]
    public async Task A_merge_does_not_move_a_fiche_to_where_she_may_not_write()
    {
        await using var site = await TestSite.Start();
        var id = await site.Has(Some.Garden);
        await Edit(site, id, ("title", "Verger des Bois-Blancs"));
        (string, string)[] mine =
        [
            .. Pages.Form(("title", "Potager des Bois-Blancs"), ("places", "Loos-en-Gohelle")),
            ("choice.title", "mine"),
            ("before", "2"),
            ("version", "3"),
        ];

        var sent = await site.Browser("Moderator@departement:22").Send("/fiches/nouvelle", $"/fiches/{id}/fusionner", mine);

        (await sent.Text()).ShouldContain("data-refusal=\"fiche.not-your-place\"");
        (await site.Read(id)).Version.ShouldBe(3);
    }

    [Fact]
    public async Task Without_a_choice_the_question_comes_back_and_nothing_is_saved()
    {
        await using var site = await TestSite.Start();
        var id = await site.Has(Some.Garden);
        await Edit(site, id, ("title", "Verger des Bois-Blancs"));
        var sent = await Merge(site, id, Pages.Form(("title", "Potager des Bois-Blancs")));

        sent.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await sent.Text()).ShouldContain("data-refusal=\"merge.choose\"");
        (await site.Read(id)).Version.ShouldBe(3);
    }

    [Fact]
    public async Task Whoever_may_not_edit_may_not_merge()
    {
        await using var site = await TestSite.Start();
        var id = await site.Has(Some.Garden, by: Some.Camille);
        var sent = await site.Browser(Role.Contributor)
            .Send("/fiches/nouvelle", $"/fiches/{id}/fusionner", [.. Pages.Form(), ("before", "2"), ("version", "2")]);

        sent.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static Task<HttpResponseMessage> Edit(TestSite site, Guid id, params (string, string)[] changed) =>
        site.Browser(Role.Moderator).Send($"/fiches/{id}/modifier", $"/fiches/{id}/modifier", [.. Pages.Form(changed), ("version", "2")]);

    private static Task<HttpResponseMessage> Merge(TestSite site, Guid id, (string, string)[] form) =>
        site.Browser(Role.Moderator)
            .Send($"/fiches/{id}/modifier", $"/fiches/{id}/fusionner", [.. form, ("before", "2"), ("version", "3")]);
}
