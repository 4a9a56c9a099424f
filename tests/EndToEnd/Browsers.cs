using Maillage.EndToEnd;

[assembly: AssemblyFixture(typeof(Browsers))]

namespace Maillage.EndToEnd;

/// <summary>One real Chromium for all the stories; each story opens windows of its own.</summary>
public sealed class Browsers : IAsyncLifetime
{
    private static readonly string? Chromium = new[]
    {
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
    }.FirstOrDefault(File.Exists);
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>Starts the browser; without one the stories are skipped, except where CI asks for them.</summary>
    public async ValueTask InitializeAsync()
    {
        if (Chromium is null)
        {
            return;
        }

        // Patient: a story waits for what it expects, and a machine that does other things, too, is no fault of the page.
        SetDefaultExpectTimeout(20_000);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = Chromium,
                Args =
                [
                    "--no-sandbox",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--enable-unsafe-swiftshader",
                ],
            }
        );
    }

    /// <summary>A window with cookies of its own.</summary>
    public async Task<IPage> Window(Uri site, Action<BrowserNewContextOptions>? change = null)
    {
        if (browser is null)
        {
            Assert.Skip("Chromium is not installed: 'apt-get install chromium'.");
        }

        var options = new BrowserNewContextOptions
        {
            BaseURL = site.ToString(),
            Locale = "fr-FR",
            ViewportSize = new() { Width = 1280, Height = 800 },
        };
        change?.Invoke(options);
        var context = await browser.NewContextAsync(options);
        context.SetDefaultTimeout(30_000);
        return await context.NewPageAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }
}
