using System.Net;
using Maillage.Members.Contracts;
using Maillage.Testing;

namespace Maillage.Commons.Tests.Draft;

public sealed class DraftFicheTests
{
    [Fact]
    public async Task A_contributor_publishes_a_fiche_and_anyone_reads_it()
    {
        await using var site = await TestSite.Start();
        var sent = await site.Browser(Role.Contributor)
            .Send("/fiches/nouvelle", "/fiches/nouvelle", [.. Pages.Form(), ("then", "publish")]);

        sent.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await (await site.Browser().GetAsync(sent.Path())).Text();
        page.ShouldContain("Fiche publiée");
        page.ShouldContain("<h1 lang=\"fr\">" + Some.Garden.Title);
        page.ShouldContain("<strong>samedi</strong>");
    }

    [Fact]
    public async Task A_draft_is_seen_by_its_author_and_by_moderators_only()
    {
        await using var site = await TestSite.Start();
        var author = site.Browser(Role.Contributor);
        var address = (await author.Send("/fiches/nouvelle", "/fiches/nouvelle", [.. Pages.Form(), ("then", "keep")])).Path();

        (await site.Browser().GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await site.Browser("Contributor@commune:22050").GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await author.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await site.Browser(Role.Moderator).GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Every_refusal_is_shown_at_once_and_nothing_typed_is_lost()
    {
        await using var site = await TestSite.Start();
        var sent = await site.Browser(Role.Contributor)
            .Send(
                "/fiches/nouvelle",
                "/fiches/nouvelle",
                [
                    .. Pages.Form(
                        ("title", " "),
                        ("places", "Nulle-Part-sur-Rien"),
                        ("links", "javascript:alert(1)"),
                        ("starts", "demain")
                    ),
                    ("then", "publish"),
                ]
            );

        sent.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await sent.Text();
        foreach (var code in new[] { "fiche.no-title", "fiche.unknown-place", "fiche.bad-link", "fiche.bad-date" })
        {
            page.ShouldContain($"data-refusal=\"{code}\"");
        }

        page.ShouldNotContain("fiche.no-place"); // one was named, though not understood
        page.ShouldContain("Nulle-Part-sur-Rien</textarea>");
        page.ShouldContain(Some.Garden.Body);
    }

    [Fact]
    public async Task A_homonym_is_asked_about_with_the_codes_that_tell_it_apart()
    {
        await using var site = await TestSite.Start();
        var sent = await site.Browser(Role.Contributor)
            .Send("/fiches/nouvelle", "/fiches/nouvelle", [.. Pages.Form(("places", "Saint-Martin")), ("then", "publish")]);

        (await sent.Refusals()).ShouldBe(["fiche.ambiguous-place"]);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused() =>
        await With(async site =>
        {
            var sent = await site.Browser(Role.Contributor).Post("/fiches/nouvelle", Pages.Form());
            sent.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            (await sent.Text()).ShouldContain("le formulaire n’a pas été pris en compte");
        });

    [Fact]
    public async Task A_visitor_is_asked_who_she_is_and_a_reader_is_told_no() =>
        await With(async site =>
        {
            (await site.Browser().GetAsync("/fiches/nouvelle")).Path().ShouldBe("/connexion?retour=%2Ffiches%2Fnouvelle");
            (await site.Browser(Role.Reader).GetAsync("/fiches/nouvelle")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        });

    [Theory]
    [InlineData(600_000)]
    [InlineData(9_000_000)]
    public async Task A_form_larger_than_any_fiche_is_answered_with_the_limit_and_the_way_back_to_what_was_typed(int length)
    {
        await using var site = await TestSite.Start();
        var sent = await site.Browser(Role.Contributor)
            .Send("/fiches/nouvelle", "/fiches/nouvelle", Pages.Form(("body", new string('x', length))));

        sent.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        var page = await sent.Text();
        page.ShouldContain("512\u00a0Ko au plus");
        page.ShouldContain("le bouton Retour de votre navigateur");
    }

    [Fact]
    public async Task A_form_with_more_fields_than_any_fiche_is_refused() =>
        await With(async site =>
        {
            var many = Enumerable.Range(0, 2_000).Select(number => ("themes", $"theme-{number}"));
            var sent = await site.Browser(Role.Contributor).Send("/fiches/nouvelle", "/fiches/nouvelle", [.. Pages.Form(), .. many]);
            sent.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        });

    private static async Task With(Func<TestSite, Task> story)
    {
        await using var site = await TestSite.Start();
        await story(site);
    }
}
