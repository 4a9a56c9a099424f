using System.Text;
using System.Text.RegularExpressions;

namespace Maillage.EndToEnd;

/// <summary>Pages as they are printed.</summary>
public sealed partial class OnPaper(Browsers browsers, SampleSite sample)
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

    // A poster of two pages, or a sheet that runs over, would be found out at the printer.
    [Theory]
    [InlineData("{workshop}/affiche", 1)]
    [InlineData("{workshop}/fiches-de-table?groupes=3&etape=conditions", 6)]
    public async Task What_is_printed_for_a_workshop_keeps_to_its_pages(string address, int pages)
    {
        var page = await sample.Administrator(browsers);
        await page.GotoAsync(await sample.Resolve(address), new() { WaitUntil = WaitUntilState.NetworkIdle });
        var pdf = Encoding.Latin1.GetString(await page.PdfAsync(new() { PreferCSSPageSize = true }));
        Page().Count(pdf).ShouldBe(pages);
        await page.Context.CloseAsync();
    }

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex Page();

    private static ILocator Pressed(IPage page) => page.Locator("main .btn:visible");
}
