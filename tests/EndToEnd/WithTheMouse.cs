using Maillage.Members.Contracts;
using Maillage.Testing;

namespace Maillage.EndToEnd;

/// <summary>The import and the review once more, by somebody who drags and selects.</summary>
public sealed class WithTheMouse(Browsers browsers)
{
    [Fact]
    public async Task Files_dropped_together_on_the_page_are_imported_together()
    {
        await using var site = await TestSite.Start(realMembers: true);
        var page = await browsers.SignsIn(site, "moderation@exemple.org", Role.Moderator);
        await page.GotoAsync("/sources/importer");
        await Drop(
            page,
            """
            new File(["# Rencontre des vergers\n\n## Freins\n\n- Manque de bras à l’automne\n"], "vergers.md"),
            new File(["# Rencontre des fours\n\n## Besoins\n\n- Besoin de bois sec\n"], "fours.md"),
            """
        );

        await Expect(page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Status)).ToContainTextAsync("vergers.md, fours.md");
        await IsImported(page);
        await page.GotoAsync("/sources");
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Rencontre des vergers");
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Rencontre des fours");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_file_that_is_too_large_stays_behind_and_does_not_hold_up_the_others()
    {
        await using var site = await TestSite.Start(realMembers: true);
        var page = await browsers.SignsIn(site, "moderation@exemple.org", Role.Moderator);
        await page.GotoAsync("/sources/importer");
        await Drop(
            page,
            """
            new File([new Uint8Array(60 * 1024 * 1024)], "photos.pdf"),
            new File(["# Rencontre des fours\n\n## Besoins\n\n- Besoin de bois sec\n"], "fours.md"),
            """
        );

        var said = page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Status);
        await Expect(said).ToContainTextAsync("fours.md – Dépasse 50 Mo");
        await Expect(said).ToContainTextAsync("photos.pdf");
        await IsImported(page);
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("fours.md");
        await Expect(page.GetByRole(AriaRole.Main)).Not.ToContainTextAsync("photos.pdf");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Words_selected_in_the_text_become_an_extract_with_exactly_these_words()
    {
        await using var site = await TestSite.Start(realMembers: true);
        await site.Imports("atelier-se-deplacer.md");
        var page = await browsers.SignsIn(site, "moderation@exemple.org", Role.Moderator);
        var table = new ReviewTable(page);
        await table.Open("Se déplacer dans nos vallées");
        var total = await table.Total();

        await page.GetByRole(AriaRole.Article, new() { Name = "Texte du document" })
            .GetByText("Organisé par l’association")
            .ClickAsync(new() { ClickCount = 3 });

        var words = page.GetByRole(AriaRole.Group).Filter(new() { HasText = "Surligner un extrait oublié" }).GetByLabel("Les mots exacts");
        await Expect(words)
            .ToHaveValueAsync("Organisé par l’association Les Chemins Partagés, avec le syndicat de pays des Trois Rivières.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Retenir cet extrait" }).ClickAsync();
        await Expect(table.Said).ToContainTextAsync("Extrait ajouté et retenu");
        (await table.Total()).ShouldBe(total + 1);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Keys_pressed_faster_than_the_server_answers_decide_nothing_unseen()
    {
        await using var site = await TestSite.Start(realMembers: true);
        await site.Imports("atelier-se-deplacer.md");
        var page = await browsers.SignsIn(site, "moderation@exemple.org", Role.Moderator);
        var table = new ReviewTable(page);
        await table.Open("Se déplacer dans nos vallées");
        await page.RouteAsync(
            "**/relire/*",
            async route =>
            {
                await Task.Delay(400);
                await route.ContinueAsync();
            }
        );

        await page.Keyboard.PressAsync("r");
        await page.Keyboard.PressAsync("r");
        await page.Keyboard.PressAsync("r");

        await table.IsDone(1);
        await page.Keyboard.PressAsync("r");
        await table.IsDone(2);
        await Expect(page.GetByRole(AriaRole.Main)).Not.ToContainTextAsync("Quelqu’un a décidé avant vous");
        await page.Context.CloseAsync();
    }

    /// <param name="page">The page of the import.</param>
    /// <param name="files">As JavaScript: files with a comma after each.</param>
    private static async Task Drop(IPage page, string files)
    {
        var dropped = await page.EvaluateHandleAsync(
            $$"""
            () => {
              const files = new DataTransfer();
              for (const file of [{{files}}]) files.items.add(file);
              return files;
            }
            """
        );
        await page.GetByLabel("Vos fichiers").DispatchEventAsync("drop", new { dataTransfer = dropped });
    }

    private static async Task IsImported(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Importer", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("C’est lu", new() { Timeout = 60_000 });
    }
}
