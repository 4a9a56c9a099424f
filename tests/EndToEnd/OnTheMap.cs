namespace Maillage.EndToEnd;

/// <summary>What the map beside the list says, and what stands in its place when it cannot be drawn.</summary>
public sealed class OnTheMap(Browsers browsers, SampleSite sample)
{
    [Fact]
    public async Task A_group_of_fiches_says_how_many_and_does_not_look_like_a_number_of_the_list()
    {
        var page = await browsers.Window(sample.Address);
        await page.GotoAsync("/fiches");
        var map = page.GetByRole(AriaRole.Figure);
        var group = map.GetByRole(AriaRole.Button, new() { NameRegex = new(@"^\d+ fiches ici, agrandir$") }).First;
        await Expect(group).ToBeVisibleAsync();
        await Expect(map).ToContainTextAsync("Les numéros ronds renvoient à la liste");
        await Expect(map).ToContainTextAsync("Un carré groupe plusieurs fiches et dit combien");
        (await Corner(group)).ShouldNotBe(await Corner(map.GetByRole(AriaRole.Link, new() { NameRegex = new("^Aller à la fiche") }).First));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_lone_place_is_named_and_stands_among_its_neighbours()
    {
        var page = await browsers.Window(sample.Address);
        await page.GotoAsync("/fiches?q=Dinan");
        var map = page.GetByRole(AriaRole.Figure);
        await Expect(map.GetByRole(AriaRole.Link, new() { Name = "Aller à la fiche 1" })).ToBeVisibleAsync();
        await Expect(map.GetByText("Dinan", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(map.GetByText("Saint-Malo", new() { Exact = true })).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_map_that_is_slow_says_so_until_it_is_drawn_and_moves_nothing()
    {
        var page = await browsers.Window(sample.Address);
        var held = new TaskCompletionSource();
        await page.RouteAsync(
            "**/carte/departements.json",
            async route =>
            {
                await held.Task;
                await route.ContinueAsync();
            }
        );
        await page.GotoAsync("/fiches");
        var map = page.GetByRole(AriaRole.Figure);
        await Expect(map.GetByRole(AriaRole.Status)).ToHaveTextAsync("La carte arrive. La liste dit déjà la même chose.");
        held.SetResult();
        await Expect(map.GetByRole(AriaRole.Button, new() { NameRegex = new("fiches ici") }).First).ToBeVisibleAsync();
        await Expect(map.GetByRole(AriaRole.Status)).ToHaveCountAsync(0);
        (await Audit.LayoutShift(page)).ShouldBeLessThan(0.02);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Where_nothing_can_be_drawn_the_map_says_that_the_list_says_the_same()
    {
        var page = await browsers.Window(sample.Address);
        await page.AddInitScriptAsync("HTMLCanvasElement.prototype.getContext = () => null");
        await page.GotoAsync("/fiches");
        await Expect(page.GetByRole(AriaRole.Figure).GetByRole(AriaRole.Status)).ToContainTextAsync("La carte ne peut pas s’afficher ici");
        await page.Context.CloseAsync();
    }

    // The dot within the pin.
    private static Task<string> Corner(ILocator pin) =>
        pin.EvaluateAsync<string>("pin => getComputedStyle(pin.firstElementChild).borderRadius");
}
