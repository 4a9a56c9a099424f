using System.Net;
using Maillage.Testing;

namespace Maillage.Commons.Tests.Browse;

public sealed class SearchEverythingTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private TestSite Site => shared.Site;

    [Fact]
    public async Task Before_anything_is_typed_it_says_how_to_search() =>
        (await Site.Visitor("/recherche")).ShouldContain("Entre guillemets, les mots se suivent");

    [Fact]
    public async Task What_nobody_said_is_answered_with_what_to_try()
    {
        var page = await Site.Visitor("/recherche?q=zzyzx");
        page.ShouldContain("Rien pour «\u00a0zzyzx\u00a0».");
        page.ShouldContain("Essayez un mot de moins");
    }

    [Fact]
    public async Task Fiches_and_statements_are_found_together_and_apart()
    {
        var id = await Site.Has(Some.Garden with { Title = "Le moulin de Kerarbre" });
        var said = Some.Barrier(words: "Le moulin de Kerarbre manque d’eau.");
        await Site.Hears(said);

        var all = await Site.Visitor("/recherche?q=kerarbre");
        all.ShouldContain($"/fiches/{id}");
        all.ShouldContain($"/sources/{said.From.Source}");
        (await Site.Visitor("/recherche?q=kerarbre&genre=frein")).ShouldNotContain($"href=\"/fiches/{id}\"");
        (await Site.Visitor("/recherche?q=kerarbre&genre=initiative")).ShouldNotContain($"/sources/{said.From.Source}");
    }

    [Fact]
    public async Task Every_result_is_on_one_page_and_one_page_only()
    {
        for (var number = 0; number < 25; number++)
        {
            await Site.Has(Some.Garden with { Title = $"Fournil {number}", Summary = "Du pain de méteil." });
        }

        var first = await Site.Visitor("/recherche?q=méteil");
        var second = await Site.Visitor("/recherche?q=méteil&suite=20");
        var seen = Ids(first).Concat(Ids(second)).ToList();
        (seen.Count, seen.Distinct().Count()).ShouldBe((25, 25));
        first.ShouldContain("suite=20");
        second.ShouldNotContain("suite=40");
    }

    [Theory]
    [InlineData("/recherche?q=a&suite=-5")]
    [InlineData("/recherche?q=a&suite=2147483647")]
    [InlineData("/recherche?q=a&genre=licorne")]
    public async Task An_address_that_goes_too_far_is_brought_back(string address) =>
        (await Site.Browser().GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.OK);

    private static IEnumerable<string> Ids(string page) =>
        System
            .Text.RegularExpressions.Regex.Matches(page, "<h2><a href=\"/fiches/([0-9a-f-]{36})\"")
            .Select(match => match.Groups[1].Value);
}
