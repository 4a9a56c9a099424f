using System.Net;
using System.Text;
using Maillage.Commons.Tests.Catalogue;
using Maillage.Members.Contracts;
using Maillage.Testing;

namespace Maillage.Commons.Tests.Hostile;

/// <summary>Script in every field of a fiche, then every page that shows it: nowhere does it become markup.</summary>
public sealed class StoredScriptTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private const string Evil = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>{{7*7}}pirate";

    private static readonly string[] Shown =
    [
        "/fiches/{id}",
        "/fiches/{id}/historique",
        "/fiches/{id}/historique?version=1",
        "/fiches/{id}/historique?version=3",
        "/fiches/{id}/modifier",
        "/fiches",
        "/fiches?vue=tableau",
        "/fiches?q=pirate",
        "/recherche?q=pirate",
        "/recherche?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
        "/fiches?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&theme=%3Cscript%3E&territoire=%3Cscript%3E",
        "/territoires/commune:22050",
        "/",
    ];

    private TestSite Site => shared.Site;

    [Fact]
    public async Task No_page_runs_what_stands_in_a_field()
    {
        var id = await Written();
        await Site.Hears(Some.Barrier(words: "Frein : " + Evil) with { About = id });
        foreach (var address in Shown)
        {
            var answer = await Site.Browser(Role.Administrator).GetAsync(address.Replace("{id}", $"{id}", StringComparison.Ordinal));
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
            Harmless(await answer.Content.ReadAsStringAsync(), address);
        }
    }

    [Fact]
    public async Task The_form_that_refuses_it_gives_it_back_as_text()
    {
        var sent = await Site.Browser(Role.Contributor)
            .Send("/fiches/nouvelle", "/fiches/nouvelle", EvilForm("places", "licence", "themes"));

        sent.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        Harmless(await sent.Content.ReadAsStringAsync(), "the form");
    }

    [Fact]
    public async Task The_merge_page_shows_both_texts_as_text()
    {
        var id = await Written();
        var form = EvilForm()
            .Select(field => field.Name is "title" or "summary" or "body" or "actors" ? (field.Name, "autre " + field.Value) : field);
        var sent = await Site.Moderates(id, "modifier", [.. form, ("version", "1")]);

        sent.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        Harmless(await sent.Content.ReadAsStringAsync(), "the merge page");
    }

    [Fact]
    public async Task A_statement_is_text_on_its_own_page()
    {
        var said = Some.Barrier(words: Evil);
        await Site.Hears(said);
        Harmless(await Site.Browser().GetStringAsync($"/contributions/{said.Id}"), "the statement");
    }

    [Fact]
    public async Task The_title_of_a_pin_is_carried_as_it_is_for_the_map_to_write_as_text()
    {
        await Site.Has(Some.Garden with { Title = Evil + " flibustier" });
        var tile = TileReader.Read(await Site.Browser().GetByteArrayAsync("/tuiles/0/0/0.mvt?q=flibustier"));
        tile.ShouldHaveSingleItem().Tags["titre"].ShouldBe(Evil + " flibustier");
        var answer = await Site.Browser().GetAsync("/tuiles/0/0/0.mvt");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/vnd.mapbox-vector-tile");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
    }

    private async Task<Guid> Written()
    {
        var id = await Site.Has(Some.Garden);
        (await Site.Moderates(id, "modifier", [.. EvilForm(), ("version", "2")])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return id;
    }

    // In every field that takes words; the others take it only when they are named.
    private static (string Name, string Value)[] EvilForm(params string[] also) =>
        [
            .. Pages.Form([
                ("title", Evil),
                ("summary", Evil),
                ("body", Evil + "\n\n[a](javascript:alert(1))\n\n![b](https://ailleurs.exemple/p.png)"),
                ("actors", Evil),
                ("links", $"{Evil} | https://exemple.fr/?q=%22%3E{Uri.EscapeDataString("<script>")}"),
                .. also.Select(name => (name, Evil)),
            ]),
        ];

    private static void Harmless(string html, string where)
    {
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html);
        page.QuerySelectorAll("script")
            .Where(script =>
                script.GetAttribute("type") is not "application/ld+json"
                && !script.HasAttribute("src")
                && script.TextContent.Contains("alert", StringComparison.Ordinal)
            )
            .ShouldBeEmpty(where);
        page.QuerySelectorAll("[onerror], [onclick], [onload], img[src='x'], img[src^='http'], [src^='//'], [style]").ShouldBeEmpty(where);
        page.QuerySelectorAll("a[href^='javascript' i], a[href^='data' i], form[action^='javascript' i]").ShouldBeEmpty(where);
        Encoding.UTF8.GetByteCount(html).ShouldBeGreaterThan(500, where);
    }
}
