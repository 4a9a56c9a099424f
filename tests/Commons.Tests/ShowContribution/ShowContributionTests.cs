using System.Net;
using Maillage.Commons.Contracts;
using Maillage.Kernel;
using Maillage.Testing;

namespace Maillage.Commons.Tests.ShowContribution;

public sealed class ShowContributionTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private TestSite Site => shared.Site;

    [Fact]
    public async Task One_thing_said_is_read_in_its_words_one_click_from_its_place_in_the_source()
    {
        var garden = await Site.Has(Some.Garden);
        var said = Some.Barrier() with { About = garden, SaidOn = new(2026, 1, 2) };
        await Site.Hears(said);
        var page = await Site.Visitor($"/contributions/{said.Id}");

        page.ShouldContain("Personne ne sait qui appeler.");
        page.ShouldContain($"href=\"/sources/{said.From.Source}?v=1&de=10&a={said.From.Span.End}#extrait\"");
        page.ShouldContain($"href=\"/fiches/{garden}\"");
        page.ShouldContain("Dinan");
    }

    [Fact]
    public async Task Names_in_it_are_masked_for_everyone()
    {
        var said = Some.Barrier() with { Words = new("Marie Dupin ne sait pas.", [new(0, 11)]) };
        await Site.Hears(said);
        foreach (var role in Enum.GetValues<Members.Contracts.Role>())
        {
            var page = await (await Site.Browser(role).GetAsync($"/contributions/{said.Id}")).Text();
            page.ShouldContain($"{MaskedText.Mask} ne sait pas.");
            page.ShouldNotContain("Dupin");
        }
    }

    [Fact]
    public async Task Asked_for_as_a_fiche_it_is_shown_as_what_it_is()
    {
        var said = Some.Barrier();
        await Site.Hears(said);

        var answer = await Site.Browser().GetAsync(new Uri($"/fiches/{said.Id}", UriKind.Relative));

        answer.Headers.Location!.ToString().ShouldBe($"/contributions/{said.Id}");
    }

    [Fact]
    public async Task What_was_said_elsewhere_too_stands_below_it()
    {
        var first = Some.Barrier();
        var echo = Some.Barrier(words: "On ne sait pas qui appeler.") with { SameAs = first.Id };
        await Site.Hears(first, echo);

        (await Site.Visitor($"/contributions/{first.Id}")).ShouldContain("On ne sait pas qui appeler.");
        (await Site.Visitor($"/contributions/{echo.Id}")).ShouldContain("Personne ne sait qui appeler.");
        (await Site.Visitor($"/contributions/{first.Id}")).ShouldContain("dit 2\u00a0fois");
    }

    [Fact]
    public async Task A_draft_that_it_is_about_is_not_given_away()
    {
        var draft = await Site.Has(Some.Garden with { Title = "Projet secret" }, published: false);
        var said = Some.Barrier() with { About = draft };
        await Site.Hears(said);

        (await Site.Visitor($"/contributions/{said.Id}")).ShouldNotContain("Projet secret");
    }

    [Theory]
    [InlineData("/contributions/00000000-0000-0000-0000-000000000001")]
    [InlineData("/contributions/1")]
    [InlineData("/contributions/")]
    public async Task What_was_never_said_or_is_withdrawn_is_not_found_and_says_so(string address)
    {
        var answer = await Site.Browser().GetAsync(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Text()).ShouldContain("Rien à cette adresse");
    }

    [Fact]
    public async Task A_statement_taken_back_is_gone_from_its_page_and_its_fiche()
    {
        var garden = await Site.Has(Some.Garden);
        var said = Some.Barrier() with { About = garden };
        await Site.Hears(said);
        (await Site.Visitor($"/fiches/{garden}")).ShouldContain($"/contributions/{said.Id}");

        await Site.Within(async services =>
        {
            await ((ICommonsIntake)services.GetService(typeof(ICommonsIntake))!).Withdraw(said.Id, CancellationToken.None);
            return await ((PlatformDb)services.GetService(typeof(PlatformDb))!).SaveChangesAsync();
        });
        (await Site.Browser().GetAsync($"/contributions/{said.Id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Site.Visitor($"/fiches/{garden}")).ShouldNotContain($"/contributions/{said.Id}");
    }
}
