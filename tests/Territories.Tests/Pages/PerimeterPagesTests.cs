using System.Net;
using Maillage.Members.Contracts;
using Maillage.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Territories.Tests.Pages;

public sealed class PerimeterPagesTests : IAsyncLifetime
{
    private const string New = "/territoires/perimetres/nouveau";
    private const string Edit = "/territoires/perimetres/pays-d-essai/modifier";
    private static readonly TerritoryId Drawn = TerritoryId.Parse("perimetre:pays-d-essai");

    private TestSite site = null!;

    private ITerritories Territories => site.Services.GetRequiredService<ITerritories>();

    public async ValueTask InitializeAsync() => site = await TestSite.Start();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task A_facilitator_draws_a_perimeter_from_a_pasted_list_and_everyone_reads_its_page()
    {
        using var facilitator = site.Browser(Role.Facilitator);

        var answer = await facilitator.Send(New, New, ("nom", "Pays d’essai"), ("collage", "Dinan\nLoos-en-Gohelle"));

        answer.Headers.Location!.ToString().ShouldBe("/territoires/perimetre:pays-d-essai");
        Territories.CommunesOf(Drawn).Select(code => code.Value).ShouldBe(["22050", "62528"]);
        Territories.Suggest("pays d'ess", 1)[0].Territory.Id.ShouldBe(Drawn);
        using var visitor = site.Browser();
        (await visitor.GetAsync("/territoires/perimetre:pays-d-essai")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_homonym_is_chosen_an_unknown_line_is_kept_and_nothing_recognised_is_asked_twice()
    {
        using var facilitator = site.Browser(Role.Facilitator);
        var first = await facilitator.Send(New, New, ("nom", "Pays d’essai"), ("collage", "Dinan\nSaint-Denis\nTrifouillis"));
        first.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await first.Page();

        page.QuerySelectorAll("[data-refusal]")
            .Select(why => why.GetAttribute("data-refusal"))
            .ShouldBe(["perimeter.ambiguous", "perimeter.unknown"]);
        page.QuerySelector("textarea")!.TextContent.Trim().ShouldBe("Trifouillis");
        var second = await facilitator.Send(page, New, ("nom", "Pays d’essai"), ("choix", "11339"), ("collage", ""));

        second.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        Territories.CommunesOf(Drawn).Select(code => code.Value).ShouldBe(["11339", "22050"]);
    }

    [Fact]
    public async Task A_commune_is_taken_out_and_another_name_given()
    {
        using var facilitator = await WithDrawn();

        var answer = await facilitator.Send(Edit, Edit, ("nom", "Pays renommé"), ("retirer", "62528"), ("collage", ""));

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        Territories.Find(Drawn)!.Name.ShouldBe("Pays renommé");
        Territories.CommunesOf(Drawn).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Two_facilitators_who_change_it_at_once_do_not_overwrite_each_other()
    {
        using var facilitator = await WithDrawn();
        var stale = await (await facilitator.GetAsync(Edit)).Page();
        await facilitator.Send(Edit, Edit, ("nom", "Premier"), ("collage", ""));

        var answer = await facilitator.Send(stale, Edit, ("nom", "Second"), ("collage", ""));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        Territories.Find(Drawn)!.Name.ShouldBe("Premier");
    }

    [Fact]
    public async Task A_deleted_perimeter_is_gone_everywhere()
    {
        using var facilitator = await WithDrawn();

        await facilitator.Send(Edit, "/territoires/perimetres/pays-d-essai/supprimer");

        Territories.Find(Drawn).ShouldBeNull();
        Territories.Suggest("pays d essai", 5).ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_looks_after_one_commune_cannot_widen_a_perimeter_to_others()
    {
        await WithDrawn();
        using var ofDinan = site.Browser();
        ofDinan.DefaultRequestHeaders.Add(StandInMember.Header, "Facilitator@commune:22050");

        var answer = await ofDinan.Send(Edit, Edit, ("nom", "Pays d’essai"), ("collage", "Lille"));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Page()).QuerySelector("[data-refusal='perimeter.outside']")!.TextContent.ShouldContain("Lille");
    }

    [Theory]
    [InlineData(Role.Visitor)]
    [InlineData(Role.Moderator)]
    public async Task Others_may_not_draw(Role role)
    {
        using var browser = site.Browser(role);

        (await browser.GetAsync(New)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        using var facilitator = site.Browser(Role.Facilitator);
        var answer = await facilitator.PostAsync(
            New,
            new FormUrlEncodedContent([KeyValuePair.Create("nom", "Pays d’essai"), KeyValuePair.Create("collage", "Dinan")])
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_name_of_a_well_known_perimeter_is_taken()
    {
        using var facilitator = site.Browser(Role.Facilitator);
        var answer = await facilitator.Send(New, New, ("nom", "Massif Central"), ("collage", "Dinan"));

        (await answer.Page()).QuerySelector("[data-refusal='perimeter.same-name']").ShouldNotBeNull();
    }

    private async Task<HttpClient> WithDrawn()
    {
        var facilitator = site.Browser(Role.Facilitator);
        await facilitator.Send(New, New, ("nom", "Pays d’essai"), ("collage", "22050, 62528"));
        return facilitator;
    }
}
