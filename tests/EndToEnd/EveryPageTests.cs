namespace Maillage.EndToEnd;

/// <summary>What holds for every page, seen by an administrator over the sample territory.</summary>
public sealed class EveryPageTests(Browsers browsers, SampleSite sample)
{
    // A phone, a half window, a tablet, a window: where layouts change.
    private static readonly int[] Widths = [320, 640, 800, 1280];

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
            "/deconnexion",
            "/compte",
            "/compte/supprimer",
            "/membres",
            "/accessibilite",
            "/mentions-legales",
            "/api",
            "/donnees",
            "/fiches/nouvelle",
            "/ateliers",
            "/ateliers/nouveau?kit=moteurs-et-freins",
            "{workshop}",
            "{workshop}/modifier",
            "{workshop}/affiche",
            "{workshop}/fiches-de-table?groupes=1",
            "/rejoindre?motif=sans-place",
            "{door}",
            "/ateliers/kits",
            "/ateliers/kits/nouveau",
            "/ateliers/kits/importer",
            "/ateliers/kits/fournis/fr/deux-questions?debut=14:00",
            "/rien-ici",
            "{fiche}",
            "{fiche}/modifier",
            "{fiche}/historique",
            "{said}",
            "{source}",
            "{source}/relire",
            "{source}/noms",
            "{source}/decrire",
        ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_is_accessible_narrow_or_wide_light_or_dark_in_both_languages_and_asks_nothing_of_others(string address)
    {
        var page = await sample.Administrator(browsers, options => options.ViewportSize = new() { Width = 320, Height = 640 });
        var trace = Trace.Of(page);

        var answer = await page.GotoAsync(await sample.Resolve(address), new() { WaitUntil = WaitUntilState.NetworkIdle });
        await Audit.IsAccessible(page);
        foreach (var width in Widths)
        {
            await page.SetViewportSizeAsync(width, 640);
            await Audit.FitsItsWidth(page);
        }

        trace.OnlyAsked(sample.Address);
        trace.IsQuiet(answer!.Status);

        await TurnEnglishWideAndDark(page);
        await page.ReloadAsync(new() { WaitUntil = WaitUntilState.NetworkIdle });
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await Audit.IsAccessible(page);
        await page.Context.CloseAsync();
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
        await page.Context.CloseAsync();
    }

    // An old phone in a room of five hundred, on a weak network.
    [Theory]
    [InlineData("/rejoindre")]
    [InlineData("{door}")]
    public async Task The_door_of_a_workshop_weighs_half_of_a_page(string address)
    {
        var page = await browsers.Window(sample.Address);

        (await Audit.Weight(page, await sample.Resolve(address))).ShouldBeLessThanOrEqualTo(75 * 1024, address);
        await page.Context.CloseAsync();
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
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Aller au contenu" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");

        (await page.EvaluateAsync<bool>("() => document.querySelector('main').contains(document.activeElement)")).ShouldBeTrue();
        (await page.EvaluateAsync<string>("() => getComputedStyle(document.activeElement).outlineStyle")).ShouldBe("solid");
        await page.Context.CloseAsync();
    }

    private async Task TurnEnglishWideAndDark(IPage page)
    {
        await page.SetViewportSizeAsync(1280, 800);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await page.Context.AddCookiesAsync([
            new()
            {
                Name = ".AspNetCore.Culture",
                Value = Uri.EscapeDataString("c=en-GB|uic=en-GB"),
                Url = sample.Address.ToString(),
            },
        ]);
    }
}
