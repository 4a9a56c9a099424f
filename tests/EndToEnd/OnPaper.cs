namespace Maillage.EndToEnd;

/// <summary>Pages as they are printed.</summary>
public sealed class OnPaper(Browsers browsers, SampleSite sample)
{
    [Theory]
    [InlineData("/")]
    [InlineData("{fiche}")]
    public async Task What_can_only_be_pressed_is_not_printed(string address)
    {
        var page = await sample.Administrator(browsers);
        await page.GotoAsync(await sample.Resolve(address));
        (await Pressed(page).CountAsync()).ShouldBeGreaterThan(0);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        await Expect(Pressed(page)).ToHaveCountAsync(0);
        await page.Context.CloseAsync();
    }

    private static ILocator Pressed(IPage page) => page.Locator("main .btn:visible");
}
