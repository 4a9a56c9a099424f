using System.Net;
using Maillage.Members.Contracts;
using Maillage.Testing;

namespace Maillage.Territories.Tests.Pages;

public sealed class HomeTests : IAsyncLifetime
{
    private TestSite site = null!;

    public async ValueTask InitializeAsync() => site = await TestSite.Start();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task An_administrator_chooses_the_territory_of_the_home_page()
    {
        using var browser = site.Browser(Role.Administrator);

        var answer = await browser.Send("/territoires", "/territoires/accueil", ("territoire", "Dinan (Côtes-d’Armor)"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await site.Read("/")).QuerySelector("h1")!.TextContent.ShouldBe("Dinan");
        (await site.Read("/territoires")).QuerySelector(".place")!.TextContent.ShouldContain("Dinan");
    }

    [Fact]
    public async Task A_home_with_homonyms_is_asked_about_and_nothing_changes()
    {
        using var browser = site.Browser(Role.Administrator);

        var answer = await browser.Send("/territoires", "/territoires/accueil", ("territoire", "Saint-Denis"));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Page()).QuerySelectorAll("input[type=radio]").Length.ShouldBeGreaterThan(2);
        (await site.Read("/")).QuerySelector("h1")!.TextContent.ShouldBe("France");
    }

    [Fact]
    public async Task A_facilitator_may_not_choose_it()
    {
        using var browser = site.Browser(Role.Facilitator);

        var answer = await browser.Send("/territoires/perimetres/nouveau", "/territoires/accueil", ("territoire", "Dinan"));

        answer.StatusCode.ShouldBeOneOf(HttpStatusCode.Forbidden, HttpStatusCode.BadRequest);
    }
}
