using System.Globalization;

namespace Maillage.EndToEnd;

/// <summary>The page of a review, as somebody who only has a keyboard uses it.</summary>
internal sealed class ReviewTable(IPage page)
{
    /// <summary>The extract that waits for a decision.</summary>
    public ILocator Card => page.GetByRole(AriaRole.Region, new() { Name = "Extraits à relire" }).GetByRole(AriaRole.Article);

    /// <summary>What the page says of the last gesture.</summary>
    public ILocator Said => page.GetByRole(AriaRole.Status);

    // Its address holds the extract's.
    private ILocator Form => page.Locator("#courant form");

    private ILocator Progress => page.GetByRole(AriaRole.Progressbar, new() { Name = "Extraits relus" });

    /// <summary>How many extracts are decided.</summary>
    public async Task<int> Done() => Number(await Progress.GetAttributeAsync("aria-valuenow"));

    /// <summary>How many there are.</summary>
    public async Task<int> Total() => Number(await Progress.GetAttributeAsync("aria-valuemax"));

    /// <summary>Opens the review of a source from the list of sources.</summary>
    public async Task Open(string title)
    {
        await page.GotoAsync("/sources");
        await page.GetByRole(AriaRole.Link, new() { Name = $"Relire : {title}" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = title, Level = 1 })).ToBeVisibleAsync();
    }

    /// <summary>Presses a key that decides, and waits until it is done.</summary>
    public async Task Decide(string key)
    {
        var done = await Done();
        await page.Keyboard.PressAsync(key);
        await IsDone(done + 1);
    }

    /// <summary>The page counts this many decided extracts.</summary>
    public Task IsDone(int count) => Expect(Progress).ToHaveAttributeAsync("aria-valuenow", count.ToString(CultureInfo.InvariantCulture));

    /// <summary>Decides all that is left with one key.</summary>
    public async Task DecideTheRest(string key)
    {
        for (var left = await Total() - await Done(); left > 0; left--)
        {
            await Decide(key);
        }
    }

    /// <summary>Goes through the extracts with J until one with these words is open.</summary>
    public async Task GoTo(string words)
    {
        for (var step = await Total(); !(await Card.InnerTextAsync()).Contains(words, StringComparison.Ordinal); step--)
        {
            step.ShouldBeGreaterThan(0, $"No extract says: {words}");
            var before = await Form.GetAttributeAsync("action") ?? "";
            await page.Keyboard.PressAsync("j");
            await Expect(Form).Not.ToHaveAttributeAsync("action", before);
        }
    }

    /// <summary>Presses Tab until something has the focus.</summary>
    public async Task TabTo(ILocator wanted)
    {
        for (var step = 0; !await wanted.EvaluateAsync<bool>("element => element === document.activeElement"); step++)
        {
            step.ShouldBeLessThan(200, "Tab does not lead there.");
            await page.Keyboard.PressAsync("Tab");
        }
    }

    /// <summary>Tabs to a button and presses it.</summary>
    public async Task Press(ILocator button)
    {
        await TabTo(button);
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Tabs to a field and writes in it, instead of what it held.</summary>
    public async Task Write(ILocator field, string words)
    {
        await TabTo(field);
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.InsertTextAsync(words);
    }

    private static int Number(string? text) => int.Parse(text ?? "", CultureInfo.InvariantCulture);
}
