namespace Maillage.EndToEnd;

/// <summary>Paper, a magnifying glass, a calm screen: nothing that the page says gets lost.</summary>
public sealed class EverythingIsStillThere(Browsers browsers, SampleSite sample)
{
    public static TheoryData<string> Pages =>
        ["/", "/fiches", "/recherche?q=alimentation", "{fiche}", "{source}", "/territoires/commune:03190"];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task On_paper(string address)
    {
        var page = await browsers.Window(sample.Address, options => options.ColorScheme = ColorScheme.Dark);
        await page.GotoAsync(await sample.Resolve(address));
        var said = await SaidBy(page);

        await page.EmulateMediaAsync(new() { Media = Media.Print });

        (await SaidBy(page)).ShouldBe(said, address);
        await Expect(page.GetByRole(AriaRole.Banner)).ToBeHiddenAsync();
        (await PaperColour(page)).ShouldBe("rgb(255, 255, 255)");
        (await page.PdfAsync(new() { Format = "A4" })).Length.ShouldBeGreaterThan(5_000);
        await page.Context.CloseAsync();
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task At_twice_the_size_and_on_a_narrow_screen(string address)
    {
        var page = await browsers.Window(sample.Address);
        await page.GotoAsync(await sample.Resolve(address));
        var said = await SaidBy(page);

        foreach (var width in new[] { 640, 320 }) // 1280 pixels at 200 %, then at 400 %
        {
            await page.SetViewportSizeAsync(width, 400);
            (await SaidBy(page)).ShouldBe(said, $"{address} at {width}");
            await Audit.FitsItsWidth(page);
        }

        await page.Context.CloseAsync();
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Without_motion(string address)
    {
        var page = await browsers.Window(sample.Address, options => options.ReducedMotion = ReducedMotion.Reduce);
        await page.GotoAsync(await sample.Resolve(address));

        var longest = await page.EvaluateAsync<double>(
            """
            () => Math.max(0, ...[...document.querySelectorAll("*")].flatMap(element => {
              const style = getComputedStyle(element);
              return [style.transitionDuration, style.animationDuration].flatMap(all => all.split(",").map(parseFloat));
            }))
            """
        );
        longest.ShouldBeLessThan(0.001);
        (await page.EvaluateAsync<string>("() => getComputedStyle(document.documentElement).scrollBehavior")).ShouldBe("auto");
        await page.Context.CloseAsync();
    }

    // Headings and paragraphs of the content that can be seen, in order; not what only leads elsewhere, nor the list of a source's
    // quotes (.drawn): they stand in its text.
    private static Task<string[]> SaidBy(IPage page) =>
        page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll("main :is(h1, h2, h3, p, q, blockquote)")]
              .filter(element => element.checkVisibility() && !element.closest(".facets, .map-box, .only-wide, .only-narrow, .no-print, .drawn, nav, form"))
              .map(element => element.textContent.trim().replace(/\s+/g, " "))
              .filter(text => text.length > 0)
            """
        );

    private static Task<string> PaperColour(IPage page) =>
        page.EvaluateAsync<string>(
            """
            () => { const colour = getComputedStyle(document.body).backgroundColor; return colour === "rgba(0, 0, 0, 0)" ? "rgb(255, 255, 255)" : colour; }
            """
        );
}
