using Microsoft.Playwright;

namespace Maillage.EndToEnd;

/// <summary>What holds for every page, seen by an administrator over the sample territory.</summary>
public sealed class EveryPageTests(Browsers browsers, SampleSite sample) : IClassFixture<SampleSite>
{
    public static TheoryData<string> Pages =>
        [
            "/",
            "/fiches",
            "/fiches?vue=tableau",
            "/fiches?q=zzzzz",
            "/recherche?q=alimentation",
            "/sources",
            "/sources/importer",
            "/territoires",
            "/territoires/commune:03190",
            "/territoires/perimetres/nouveau",
            "/connexion",
            "/inscription",
            "/compte",
            "/membres",
            "/accessibilite",
            "/fiches/nouvelle",
            "/rien-ici",
            "{fiche}",
            "{fiche}/modifier",
            "{fiche}/historique",
            "{source}",
            "{source}/relire",
        ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_is_accessible_fits_320_pixels_and_asks_nothing_of_others(string address)
    {
        var page = await sample.Administrator(browsers, options => options.ViewportSize = new() { Width = 320, Height = 640 });
        var elsewhere = new List<string>();
        page.Request += (_, request) => elsewhere.Add(request.Url);
        var errors = new List<string>();
        page.Console += (_, message) =>
            errors.AddRange(message.Type == "error" && !message.Text.Contains("404", StringComparison.Ordinal) ? [message.Text] : []);

        await page.GotoAsync(await sample.Resolve(address), new() { WaitUntil = WaitUntilState.NetworkIdle });

        await Audit.FitsItsWidth(page);
        await Audit.IsAccessible(page);
        elsewhere
            .Where(url =>
                !url.StartsWith(sample.Address.ToString(), StringComparison.Ordinal)
                && !url.StartsWith("data:", StringComparison.Ordinal)
                && !url.StartsWith("blob:", StringComparison.Ordinal)
            )
            .ShouldBeEmpty();
        errors.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_is_accessible_in_the_dark_and_in_English_on_a_wide_screen(string address)
    {
        var page = await sample.Administrator(browsers, options => (options.ColorScheme, options.Locale) = (ColorScheme.Dark, "en-GB"));
        await page.Context.ClearCookiesAsync(new() { Name = ".AspNetCore.Culture" }); // what she chose in French when she signed in

        await page.GotoAsync(await sample.Resolve(address), new() { WaitUntil = WaitUntilState.NetworkIdle });

        (await page.Locator("html").GetAttributeAsync("lang")).ShouldBe("en");
        await Audit.IsAccessible(page);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/sources")]
    [InlineData("{fiche}")]
    [InlineData("{source}")]
    [InlineData("/accessibilite")]
    public async Task A_page_of_text_is_light_and_does_not_move(string address)
    {
        var page = await browsers.Window(sample.Address);

        (await Audit.Weight(page, await sample.Resolve(address))).ShouldBeLessThanOrEqualTo(150 * 1024, address);
        (await Audit.LayoutShift(page)).ShouldBeLessThan(0.02, address);
    }

    [Theory]
    [InlineData("/fiches")]
    [InlineData("/recherche?q=alimentation")]
    [InlineData("{fiche}")]
    public async Task The_main_action_is_reached_by_keyboard_and_focus_is_seen(string address)
    {
        var page = await browsers.Window(sample.Address);
        await page.GotoAsync(await sample.Resolve(address));

        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Aller au contenu" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");

        (await page.EvaluateAsync<bool>("() => document.querySelector('main').contains(document.activeElement)")).ShouldBeTrue();
        (await page.EvaluateAsync<string>("() => getComputedStyle(document.activeElement).outlineStyle")).ShouldBe("solid");
    }
}
