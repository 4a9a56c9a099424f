using System.Diagnostics;

namespace Maillage.EndToEnd;

/// <summary>The main job in the other language, from the browser's wish to the choice that is kept.</summary>
public sealed class InEnglish(Browsers browsers)
{
    [Fact]
    public async Task Somebody_whose_browser_speaks_English_does_the_main_job_in_English()
    {
        await using var instance = await Instance.Start();
        var page = await browsers.Window(instance.Address, options => options.Locale = "en-GB");
        await page.GotoAsync(instance.FirstLink);
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Facilitator");
        await page.GetByLabel("E-mail address").FillAsync("facilitation@example.org");
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Your account");

        await page.GetByRole(AriaRole.Navigation, new() { Name = "Main navigation" })
            .GetByRole(AriaRole.Link, new() { Name = "Sources" })
            .ClickAsync();
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Import documents" }).First.ClickAsync();
        await page.GetByLabel("Your files").SetInputFilesAsync(Steps.Payload(SampleDocuments.Named("lettre-du-pays.html")));
        await page.GetByRole(AriaRole.Button, new() { Name = "Import", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Review the extracts" }).ClickAsync(new() { Timeout = 60_000 });
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle); // keys are heard once the script has come
        await page.Keyboard.PressAsync("a");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Z undoes");
        var record = page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { NameRegex = new("toit solaire") });
        var patience = Stopwatch.StartNew();
        do // what was accepted reaches the list a moment later
        {
            await page.GotoAsync("/fiches");
        } while (await record.CountAsync() == 0 && patience.Elapsed < TimeSpan.FromSeconds(30));

        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("published fiche");
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Loos-en-Gohelle");
        await Expect(record.First).ToHaveAttributeAsync("lang", "fr"); // what people said, on an English page

        await page.GetByRole(AriaRole.Button, new() { Name = "FR , version française" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("fiche publiée");
        await page.GotoAsync("/");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "fr");
        await page.Context.CloseAsync();
    }
}
