namespace Maillage.EndToEnd;

/// <summary>The power goes while documents are being read.</summary>
public sealed class KilledInTheMiddle(Browsers browsers)
{
    private const int Documents = 24;

    [Fact]
    public async Task A_server_killed_in_the_middle_of_an_import_ends_it_when_it_starts_again_and_reads_nothing_twice()
    {
        await using var instance = await Instance.Start();
        var page = await browsers.Window(instance.Address);
        await page.BecomesAdministrator(instance.FirstLink);
        await page.BeginsImport([.. Enumerable.Range(1, Documents).Select(Minutes)]);
        var follow = page.Url;

        await instance.Kill();
        var cut = async () => await page.GotoAsync(follow);
        await cut.ShouldThrowAsync<PlaywrightException>();

        await instance.Serve();
        await page.GotoAsync(follow);
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync($"sur {Documents} lus");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("C’est lu", new() { Timeout = 120_000 });
        await EveryDocumentIsThereOnce(page);
        (await instance.Run("check")).Code.ShouldBe(0);
        await page.Context.CloseAsync();
    }

    private static async Task EveryDocumentIsThereOnce(IPage page)
    {
        var files = page.GetByRole(AriaRole.Main).GetByRole(AriaRole.List).GetByRole(AriaRole.Listitem);
        await Expect(files).ToHaveCountAsync(Documents);
        await Expect(files.Filter(new() { HasText = "Déjà là" })).ToHaveCountAsync(0);

        var titles = new List<string>();
        await page.GotoAsync("/sources");
        for (var more = true; more; )
        {
            titles.AddRange(await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Heading, new() { Level = 2 }).AllInnerTextsAsync());
            var older = page.GetByRole(AriaRole.Link, new() { Name = "Plus anciennes" });
            more = await older.CountAsync() > 0;
            if (more)
            {
                await older.ClickAsync();
            }
        }

        titles.Order().ShouldBe(Enumerable.Range(1, Documents).Select(Title).Order());
    }

    private static string Title(int number) => $"Réunion numéro {number:00}";

    private static FilePayload Minutes(int number)
    {
        var bullets = Enumerable.Range(1, 60).Select(n => $"- Manque de relais entre le hameau {n} et la réunion {number}");
        var text = $"# {Title(number)}\n\n## Freins\n\n{string.Join('\n', bullets)}\n";
        return new()
        {
            Name = $"reunion-{number:00}.md",
            MimeType = "text/markdown",
            Buffer = System.Text.Encoding.UTF8.GetBytes(text),
        };
    }
}
