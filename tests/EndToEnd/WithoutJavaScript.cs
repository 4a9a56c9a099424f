using System.Text.RegularExpressions;
using Maillage.Members.Contracts;
using Maillage.Testing;

namespace Maillage.EndToEnd;

/// <summary>Everything can be read and done in a browser that runs no script.</summary>
public sealed partial class WithoutJavaScript(Browsers browsers, SampleSite sample)
{
    [Fact]
    public async Task A_visitor_narrows_searches_pages_and_reads_a_quote_in_its_place()
    {
        var page = await browsers.Window(sample.Address, Plain);
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Navigation principale" })
            .GetByRole(AriaRole.Link, new() { Name = "Initiatives" })
            .ClickAsync();
        var all = await page.CountsFiches();

        await page.GetByRole(AriaRole.Link, new() { Name = "Suivantes" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Page 2 sur");
        await page.GetByRole(AriaRole.Link, new() { Name = "Revenir au début" }).ClickAsync();

        var choice = page.GetByRole(AriaRole.Checkbox).First;
        var promised = Number(await choice.Locator("..").InnerTextAsync());
        await choice.CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Appliquer les filtres" }).ClickAsync();
        (await page.CountsFiches()).ShouldBe(promised);
        promised.ShouldBeLessThan(all);

        await page.GetByRole(AriaRole.Link, new() { Name = "Tableau" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Table).GetByRole(AriaRole.Row)).ToHaveCountAsync(Math.Min(promised, 20) + 1);
        await page.GetByRole(AriaRole.Link, new() { Name = "Retirer tous les filtres" }).ClickAsync();
        (await page.CountsFiches()).ShouldBe(all);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_visitor_finds_a_sentence_and_its_place_in_the_document()
    {
        var page = await browsers.Window(sample.Address, Plain);
        await page.GotoAsync("/");
        await page.Finds("legumerie", "légumerie");
        await page.GotoAsync("/recherche?q=zzzzz");
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Personne ne l’a encore dit ainsi");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_answered_by_a_page_that_says_what_to_do()
    {
        await using var site = await TestSite.Start(realMembers: true);
        var page = await browsers.SignsIn(site, "moderation@exemple.org", Role.Moderator, Plain);
        var file = Path.Combine(Path.GetTempPath(), $"maillage-{Guid.CreateVersion7():n}.pdf");
        try
        {
            await using (var large = File.Create(file))
            {
                large.SetLength(60L << 20);
            }

            await page.GotoAsync("/sources/importer");
            await page.GetByLabel("Vos fichiers").SetInputFilesAsync(file);
            await page.GetByRole(AriaRole.Button, new() { Name = "Importer", Exact = true }).ClickAsync();

            await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("L’envoi dépasse 50 Mo");
            await Expect(page.GetByLabel("Vos fichiers")).ToBeVisibleAsync();
        }
        finally
        {
            File.Delete(file);
        }

        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Somebody_opens_an_account_by_mail_and_publishes_a_fiche()
    {
        await using var site = await TestSite.Start(realMembers: true);
        var page = await browsers.Window(site.Address, Plain);
        await page.GotoAsync("/connexion");
        await page.GetByRole(AriaRole.Link, new() { Name = "Ouvrir un compte" }).ClickAsync();
        await page.GetByLabel("Nom", new() { Exact = true }).FillAsync("Nolwenn");
        await page.GetByLabel("Adresse électronique").FillAsync("nolwenn@exemple.org");
        await page.GetByRole(AriaRole.Button, new() { Name = "Recevoir le courriel" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Regardez votre boîte");
        await page.GotoAsync(await LinkMailed(site));
        await page.GetByRole(AriaRole.Button, new() { Name = "Ouvrir mon compte" }).ClickAsync();
        _ = await site.LinkFor("nolwenn@exemple.org", Role.Contributor);

        await page.GotoAsync("/fiches/nouvelle");
        await page.GetByLabel("Titre").FillAsync("Atelier vélo du bourg");
        await page.GetByRole(AriaRole.Button, new() { Name = "Garder en brouillon" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Brouillon gardé");
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Dites où cela se passe");
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Modifier" }).ClickAsync();
        await page.GetByLabel("Où", new() { Exact = true }).FillAsync("Dinan");
        await page.GetByLabel("En une phrase ou deux").FillAsync("On y répare son vélo le samedi.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Publier" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Fiche publiée");

        var neighbour = await browsers.Window(site.Address, Plain);
        await neighbour.GotoAsync("/fiches");
        await neighbour.GetByRole(AriaRole.Link, new() { Name = "Atelier vélo du bourg" }).ClickAsync();
        await Expect(neighbour.GetByRole(AriaRole.Main)).ToContainTextAsync("On y répare son vélo le samedi.");
        await page.Context.CloseAsync();
        await neighbour.Context.CloseAsync();
    }

    [Fact]
    public async Task A_moderator_imports_and_reviews_with_forms_alone()
    {
        await using var site = await TestSite.Start(realMembers: true);
        var page = await browsers.SignsIn(site, "moderation@exemple.org", Role.Moderator, Plain);
        await page.GotoAsync("/sources/importer");
        await page.GetByLabel("Vos fichiers").SetInputFilesAsync(Steps.Payload(SampleDocuments.Named("atelier-se-deplacer.md")));
        await page.GetByRole(AriaRole.Button, new() { Name = "Importer", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("C’est lu", new() { Timeout = 60_000 });
        await page.GetByRole(AriaRole.Link, new() { Name = "Relire les extraits" }).ClickAsync();
        var table = new ReviewTable(page);
        var total = await table.Total();

        await page.GetByRole(AriaRole.Button, new() { Name = "Rejeter" }).ClickAsync();
        await table.IsDone(1);
        await page.GetByRole(AriaRole.Button, new() { Name = "Annuler" }).ClickAsync();
        await table.IsDone(0);
        await page.GetByText("Corriger les mots, couper en deux").ClickAsync();
        await page.GetByLabel("Genre").First.SelectOptionAsync("question");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer sans retenir" }).ClickAsync();
        await Expect(table.Said).ToContainTextAsync("Correction enregistrée");
        await Expect(table.Card.GetByLabel("Genre")).ToHaveValueAsync("question");
        await page.GetByRole(AriaRole.Button, new() { Name = "Retenir A" }).ClickAsync();
        await table.IsDone(1);
        await page.GetByRole(AriaRole.Button, new() { Name = "Retenir tout à partir de 90" }).ClickAsync();
        await Expect(table.Said).ToContainTextAsync("Extraits retenus d’un coup");
        (await table.Done()).ShouldBeInRange(2, total);
        await page.Context.CloseAsync();
    }

    private static void Plain(BrowserNewContextOptions options) => options.JavaScriptEnabled = false;

    // The first whole number of a text, its thousands apart.
    private static int Number(string text) =>
        int.Parse(
            Digits().Match(text.Replace("\u202f", "", StringComparison.Ordinal)).Value,
            System.Globalization.CultureInfo.InvariantCulture
        );

    // The postman may be a moment behind.
    private static async Task<string> LinkMailed(TestSite site)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            foreach (var letter in Directory.Exists(site.Data.Mails) ? Directory.GetFiles(site.Data.Mails, "*.eml") : [])
            {
                if (Link().Match(await File.ReadAllTextAsync(letter, patience.Token)) is { Success: true } link)
                {
                    return link.Value;
                }
            }

            await Task.Delay(100, patience.Token);
        }
    }

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"http\S+/connexion/lien/\S+")]
    private static partial Regex Link();
}
