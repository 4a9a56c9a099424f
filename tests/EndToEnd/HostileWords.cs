using System.Text;
using Maillage.Members.Contracts;
using Maillage.Testing;

namespace Maillage.EndToEnd;

/// <summary>People's words are text, whatever they look like.</summary>
public sealed class HostileWords(Browsers browsers)
{
    private const string Script = "<script>alert(1)</script>";
    private const string Image = "<img src=x onerror=alert(2)>";
    private const string Escape = "\"><svg onload=alert(3)>";
    private const string Turned = "\u202Eelbisivni\u202C";

    // A table, whose cells are text as they are; Markdown and HTML are reduced to their structure.
    private static readonly string Table = $"""
        Freins;Questions
        {Cell($"Manque de {Script} relais entre les communes")};{Cell($"Comment {Script} faire {Escape} autrement ?")}
        {Cell($"Manque de {Image} confiance {Turned} partout")};Qui paiera ?
        {Cell($"Insuffisance de {Escape} l’accompagnement")};Comment aider ?
        """;

    private const string Written = $"""
        # Titre {Script} {Escape}

        Dinan (22) : un jardin {Image} partagé {Escape}

        ## Freins

        - Manque de {Script} bras
        - [Manque de temps](javascript:alert(9))
        """;

    [Fact]
    public async Task Markup_in_a_document_and_in_its_name_is_shown_as_it_was_written()
    {
        await using var site = await TestSite.Start(realMembers: true);
        var page = await browsers.SignsIn(site, "moderation@exemple.org", Role.Moderator);
        var trace = Trace.Of(page);
        var file = new FilePayload
        {
            Name = "releve <img src=x onerror=alert(4)> \u202Egpj.csv",
            MimeType = "text/csv",
            Buffer = Encoding.UTF8.GetBytes(Table),
        };
        await page.GotoAsync("/sources/importer");
        await page.GetByLabel("Vos fichiers").SetInputFilesAsync(file);
        await page.GetByRole(AriaRole.Button, new() { Name = "Importer", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("C’est lu", new() { Timeout = 60_000 });
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("<img src=x onerror=alert(4)>");

        (await NothingRan(page)).ShouldBeTrue();
        await page.GetByRole(AriaRole.Link, new() { Name = "Relire les extraits" }).ClickAsync();
        await new ReviewTable(page).DecideTheRest("a");
        await Expect(page.GetByRole(AriaRole.Article, new() { Name = "Texte du document" })).ToContainTextAsync(Image);
        foreach (
            var address in new[]
            {
                "/sources",
                "/fiches",
                "/fiches?vue=tableau",
                "/recherche?q=relais",
                "/recherche?q=" + Uri.EscapeDataString(Script),
                "/fiches?q=" + Uri.EscapeDataString(Escape),
            }
        )
        {
            await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });
            (await NothingRan(page)).ShouldBeTrue(address);
        }

        await page.GotoAsync("/recherche?q=relais+communes");
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync($"Manque de {Script} relais");
        await page.GetByRole(AriaRole.Link, new() { Name = "Lire dans le document" }).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync($"Manque de {Script} relais");
        (await NothingRan(page)).ShouldBeTrue();
        trace.IsQuiet();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Markup_in_every_field_of_a_fiche_is_shown_as_it_was_written_and_leads_nowhere()
    {
        await using var site = await TestSite.Start(realMembers: true);
        var page = await browsers.SignsIn(site, "moderation@exemple.org", Role.Moderator);
        var trace = Trace.Of(page);
        await page.GotoAsync("/fiches/nouvelle");
        await page.GetByLabel("Titre").FillAsync($"Jardin {Script} {Turned}");
        await page.GetByLabel("En une phrase ou deux").FillAsync($"On y sème {Image} ensemble {Escape}.");
        await page.GetByLabel("Où", new() { Exact = true }).FillAsync("Dinan");
        await page.GetByLabel("Organisations").FillAsync($"Association {Image}\nCollectif {Escape}");
        await page.GetByLabel("Le récit")
            .FillAsync(
                $"Un récit {Script}, {Image}.\n\n[un lien](javascript:alert(5)) et ![une image](x\" onerror=\"alert(6))\n\n<a href=\"javascript:alert(7)\">autre</a>"
            );
        await page.GetByLabel("Liens").FillAsync($"Piège {Script} | https://exemple.org/\"onmouseover=\"alert(8)");
        await page.GetByRole(AriaRole.Button, new() { Name = "Publier" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Fiche publiée");
        var fiche = new Uri(page.Url).AbsolutePath;

        var main = page.GetByRole(AriaRole.Main);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync($"Jardin {Script}");
        await Expect(main).ToContainTextAsync(Image);
        await Expect(main).ToContainTextAsync($"Collectif {Escape}");
        (await NothingRan(page)).ShouldBeTrue();
        foreach (
            var address in new[]
            {
                fiche + "/historique",
                fiche + "/modifier",
                "/fiches",
                "/fiches?vue=tableau",
                "/recherche?q=jardin",
                "/territoires/commune:22050",
                "/",
            }
        )
        {
            await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });
            (await NothingRan(page)).ShouldBeTrue(address);
        }

        trace.IsQuiet();
        trace.OnlyAsked(site.Address);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Markup_in_Markdown_is_reduced_to_words()
    {
        await using var site = await TestSite.Start(realMembers: true);
        await site.Takes(0.1, ("compte-rendu.md", Written));
        var page = await browsers.Window(site.Address);
        var trace = Trace.Of(page);
        await page.GotoAsync("/sources");
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Listitem).GetByRole(AriaRole.Link).First.ClickAsync();

        await Expect(page.GetByRole(AriaRole.Article, new() { Name = "Texte du document" })).ToContainTextAsync("Manque de temps");
        (await NothingRan(page)).ShouldBeTrue();
        trace.IsQuiet();
        await page.Context.CloseAsync();
    }

    private static string Cell(string words) => $"\"{words.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    // No element of theirs came to be, and no address of theirs is one.
    private static Task<bool> NothingRan(IPage page) =>
        page.EvaluateAsync<bool>(
            """
            () => ![...document.querySelectorAll("*")].some(element =>
              [...element.attributes].some(attribute => attribute.name.startsWith("on"))
              || /^\s*javascript:/i.test(element.getAttribute("href") ?? element.getAttribute("src") ?? "")
              || (element.localName === "script" && element.type !== "application/ld+json" && element.textContent.includes("alert("))
              || element.getAttribute("src") === "x")
            """
        );
}
