using System.Net;
using Maillage.Commons.Contracts;
using Maillage.Members.Contracts;
using Maillage.Sources.Contracts;
using Maillage.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Commons.Tests.ShowFiche;

public sealed class ShowFicheTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private const string Minutes = """
        # Compte-rendu de l’atelier de Dinan

        ## Ce qui freine

        - Personne ne sait qui appeler quand la chaudière du local tombe en panne.
        - Le manque d’ingénierie dans les petites communes.

        ## Ce qui aide

        - L’appui du conseil de développement aux associations.
        """;

    private TestSite Site => shared.Site;

    [Fact]
    public async Task A_visitor_reads_every_field()
    {
        var id = await Site.Has(Some.Garden with { EndsOn = new(2026, 3, 1), Latitude = 48.4, Longitude = -2 });
        var page = await Site.Visitor($"/fiches/{id}");

        page.ShouldContain("<h1 lang=\"fr\">" + Some.Garden.Title);
        page.ShouldContain(Some.Garden.Summary);
        page.ShouldContain("<strong>samedi</strong>");
        page.ShouldContain("href=\"/territoires/commune:22050\"");
        page.ShouldContain("href=\"/fiches?theme=alimentation\"");
        page.ShouldContain("data-college=\"habitants\"");
        page.ShouldContain("Association des Bois-Blancs");
        page.ShouldContain("du 1er\u00a0mai\u00a02024 au 1er\u00a0mars\u00a02026");
        page.ShouldContain("href=\"https://exemple.fr/jardin\"");
        page.ShouldContain("Creative Commons BY-SA 4.0");
        page.ShouldContain("href=\"/fiches?genre=initiative\"");
    }

    [Fact]
    public async Task A_fiche_with_next_to_nothing_says_so_in_words()
    {
        var id = await Site.Has(Some.Garden with { Body = "", Links = [], ExactActors = [], Themes = [], Colleges = [] });
        var page = await Site.Visitor($"/fiches/{id}");

        page.ShouldContain("Le récit reste à écrire.");
        page.ShouldNotContain("Chaque citation a sa source"); // there is none
        page.ShouldNotContain("<dt>Liens</dt>");
    }

    [Fact]
    public async Task A_fiche_that_never_was_is_not_found_and_says_so()
    {
        var answer = await Site.Browser().GetAsync($"/fiches/{Guid.CreateVersion7()}");
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Text()).ShouldContain("Rien à cette adresse");
    }

    [Theory]
    [InlineData("published", "Fiche publiée")]
    [InlineData("restored", "Version rétablie")]
    [InlineData("<script>", null)]
    public async Task It_says_what_was_just_done_and_nothing_else_that_an_address_holds(string done, string? said)
    {
        var id = await Site.Has(Some.Garden);
        var page = await Site.Visitor($"/fiches/{id}?fait={Uri.EscapeDataString(done)}");

        page.Contains("notice--success", StringComparison.Ordinal).ShouldBe(said is not null);
        page.ShouldContain(said ?? Some.Garden.Title);
    }

    [Theory]
    [InlineData(Role.Visitor, false, false, false)]
    [InlineData(Role.Reader, false, false, false)]
    [InlineData(Role.Contributor, false, true, false)]
    [InlineData(Role.Moderator, true, true, true)]
    public async Task Each_reader_is_offered_what_she_may_do(Role role, bool edits, bool readsHistory, bool archives)
    {
        var id = await Site.Has(Some.Garden, by: Some.Camille);
        var page = await (await Site.Browser(role).GetAsync($"/fiches/{id}")).Text();

        page.Contains($"/fiches/{id}/modifier", StringComparison.Ordinal).ShouldBe(edits);
        page.Contains($"/fiches/{id}/historique", StringComparison.Ordinal).ShouldBe(readsHistory);
        page.Contains($"/fiches/{id}/archiver", StringComparison.Ordinal).ShouldBe(archives);
    }

    [Fact]
    public async Task Every_statement_leads_to_its_highlighted_words_in_one_click_also_once_the_source_has_a_new_version()
    {
        var id = await Site.Has(Some.Garden);
        await Import("atelier-dinan.md", Minutes);
        await Tie(id, "chaudière", "ingénierie", "conseil de développement");
        await EveryLinkShowsItsWords(id, 3);

        // The same minutes, longer at the top and without one of the sentences: what stands moves, what is gone stays in the old text.
        await Import(
            "atelier-dinan.md",
            Minutes
                .Replace("## Ce qui freine", "Présents : quinze associations.\n\n## Ce qui freine", StringComparison.Ordinal)
                .Replace("- Le manque d’ingénierie dans les petites communes.\n", "", StringComparison.Ordinal)
        );
        await EveryLinkShowsItsWords(id, 3);
    }

    [Fact]
    public async Task The_source_stands_in_the_margin_of_what_was_quoted()
    {
        var found = Some.Initiative();
        await Site.Hears(found);
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await Site.Browser().GetStringAsync($"/fiches/{found.Id}"));

        var margin = page.QuerySelector(".marge")!;
        margin.QuerySelector(".source a")!.GetAttribute("href").ShouldBe($"/sources/{found.From.Source}?v=1&de=100&a=143#extrait");
        margin.QuerySelector("blockquote")!.TextContent.ShouldContain("tient la carte des producteurs");
    }

    private async Task EveryLinkShowsItsWords(Guid fiche, int count)
    {
        var parser = new AngleSharp.Html.Parser.HtmlParser();
        var page = parser.ParseDocument(await Site.Browser().GetStringAsync($"/fiches/{fiche}"));
        var slips = page.QuerySelectorAll("article.slip");
        slips.Length.ShouldBe(count);
        foreach (var slip in slips)
        {
            var words = slip.QuerySelector(".slip-words")!.TextContent;
            var link = slip.QuerySelector("a[href^='/sources/']")!.GetAttribute("href")!;
            var source = parser.ParseDocument(await Site.Browser().GetStringAsync(link.Split('#')[0]));
            var shown = string.Concat(source.QuerySelectorAll("mark.target").Select(mark => mark.TextContent));
            shown.ShouldBe(words, link);
            source.GetElementById("extrait").ShouldNotBeNull();
        }
    }

    private Task<IReadOnlyList<ImportedFile>> Import(string name, string text) =>
        Site.Within(services =>
            services
                .GetRequiredService<IImporter>()
                .Import(
                    [new(name, () => new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)))],
                    new() { AcceptAbove = 0.1, Territory = Some.Dinan },
                    null,
                    CancellationToken.None
                )
        );

    private Task<int> Tie(Guid fiche, params string[] words) =>
        Site.Within(async services =>
        {
            await services.GetRequiredService<IReadyFiches>().Tie(fiche, words, CancellationToken.None);
            return await services.GetRequiredService<Kernel.PlatformDb>().SaveChangesAsync();
        });
}
