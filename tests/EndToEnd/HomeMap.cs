namespace Maillage.EndToEnd;

/// <summary>The map of the home page, large and small.</summary>
public sealed class HomeMap(Browsers browsers, SampleSite sample)
{
    private const string Boxes = "a.left < b.right - 2 && b.left < a.right - 2 && a.top < b.bottom - 2 && b.top < a.bottom - 2";
    private const string Discs =
        "Math.hypot(a.left + a.width / 2 - b.left - b.width / 2, a.top + a.height / 2 - b.top - b.height / 2) < (a.width + b.width) / 2 - 2";

    [Theory]
    [InlineData(320)]
    [InlineData(390)]
    [InlineData(1024)]
    [InlineData(1280)]
    public async Task Pins_can_be_told_apart_and_their_names_hide_nothing(int width)
    {
        var page = await browsers.Window(sample.Address, options => options.ViewportSize = new() { Width = width, Height = 900 });
        await page.GotoAsync("/");

        (await Meeting(page, ".spot:visible", Discs)).ShouldBe(0, "pins");
        (await Meeting(page, ".spot-name:visible", Boxes)).ShouldBe(0, "names");
        (await page.Locator(".spot:visible").CountAsync()).ShouldBeGreaterThan(3);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task On_a_phone_the_places_without_room_are_a_link_to_the_list()
    {
        var page = await browsers.Window(sample.Address, options => options.ViewportSize = new() { Width = 390, Height = 844 });
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Figure)
            .GetByRole(AriaRole.Link, new() { NameRegex = new(@"^Et \d+ autres lieux, dans la liste$") })
            .ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Les communes" })).ToBeInViewportAsync();
        await page.Context.CloseAsync();
    }

    // How many pairs share more than a hair; what is transparent hides nothing.
    private static Task<int> Meeting(IPage page, string selector, string meet) =>
        page.Locator(selector)
            .EvaluateAllAsync<int>(
                $$"""
                elements => {
                  const boxes = elements.filter(element => getComputedStyle(element).opacity !== "0").map(element => element.getBoundingClientRect());
                  const meet = (a, b) => {{meet}};
                  return boxes.flatMap((a, at) => boxes.slice(at + 1).filter(b => meet(a, b))).length;
                }
                """
            );
}
