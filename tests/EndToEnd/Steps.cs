using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Maillage.Members.Contracts;
using Maillage.Sources.Contracts;
using Maillage.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.EndToEnd;

/// <summary>What people do in many stories.</summary>
internal static partial class Steps
{
    // What is highlighted; Playwright's list of roles lacks this one.
    private const string Marked = "role=mark";

    /// <summary>The reader of the first link makes the instance hers.</summary>
    public static async Task BecomesAdministrator(this IPage page, string link)
    {
        await page.GotoAsync(link);
        await page.GetByLabel("Nom", new() { Exact = true }).FillAsync("Animatrice du pays");
        await page.GetByLabel("Adresse électronique").FillAsync("animation@exemple.org");
        await page.GetByRole(AriaRole.Button, new() { Name = "Administrer cette instance" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Bienvenue. Vous administrez cette instance.");
    }

    /// <summary>Imports files through the page, from the list of sources on, and waits until all are read.</summary>
    public static async Task Imports(this IPage page, IEnumerable<string> files, params FilePayload[] others)
    {
        await page.BeginsImport([.. files.Select(Payload), .. others]);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("C’est lu", new() { Timeout = 90_000 });
    }

    /// <summary>Sends files, and sees that they are being read.</summary>
    public static async Task BeginsImport(this IPage page, params FilePayload[] files)
    {
        await page.GotoAsync("/sources");
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Importer des documents" }).First.ClickAsync();
        await page.GetByLabel("Vos fichiers").SetInputFilesAsync(files);
        await Expect(page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Status)).ToContainTextAsync(files[0].Name);
        await page.GetByRole(AriaRole.Button, new() { Name = "Importer", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = files[0].Name })).ToBeVisibleAsync();
    }

    /// <summary>A file of the disk, as a browser sends it.</summary>
    public static FilePayload Payload(string file) =>
        new()
        {
            Name = Path.GetFileName(file),
            MimeType = "application/octet-stream",
            Buffer = File.ReadAllBytes(file),
        };

    /// <summary>Searches from the home page, reads the sentence that matches, and follows it to its place in the document.</summary>
    public static async Task Finds(this IPage page, string asked, string written)
    {
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "Rechercher" }).ClickAsync();
        await page.GetByRole(AriaRole.Searchbox).FillAsync(asked);
        await page.Keyboard.PressAsync("Enter");
        var toSource = page.GetByRole(AriaRole.Link, new() { Name = "Lire dans le document" });
        var found = page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = written, Has = toSource }).First;
        await Expect(found.Locator(Marked).First).ToBeVisibleAsync();

        await found.GetByRole(AriaRole.Link, new() { Name = "Lire dans le document" }).ClickAsync();
        var place = page.Locator(Marked).First;
        await Expect(place).ToContainTextAsync(written);
        await Expect(place).ToBeInViewportAsync();
    }

    /// <summary>A fiche is a pin of the map, drawn from a tile that holds it; the pin leads to it.</summary>
    public static async Task ShowsOnTheMap(this IPage page, string title, string place)
    {
        var tiles = new List<Task<byte[]>>();
        void Keep(object? _, IResponse answer)
        {
            if (answer.Url.Contains("/tuiles/", StringComparison.Ordinal) && answer.Status == 200)
            {
                tiles.Add(Body(answer));
            }
        }

        page.Response += Keep;
        await page.GotoAsync("/fiches");
        await page.GetByRole(AriaRole.Searchbox).FillAsync(title);
        await page.Keyboard.PressAsync("Enter");
        var pin = page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex($"^Aller à la fiche.*{Regex.Escape(title)}") });
        await Expect(pin.First).ToBeVisibleAsync(new() { Timeout = 45_000 });
        page.Response -= Keep;
        var name = Encoding.UTF8.GetBytes(title);
        (await Task.WhenAll(tiles)).Any(tile => tile.AsSpan().IndexOf(name) >= 0).ShouldBeTrue($"No tile holds « {title} ».");

        await pin.First.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(title);
        await Expect(page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = place }).First).ToBeVisibleAsync();
    }

    // The browser lets go of an answer when it goes on to another page.
    private static async Task<byte[]> Body(IResponse answer)
    {
        try
        {
            return await answer.BodyAsync();
        }
        catch (PlaywrightException)
        {
            return [];
        }
    }

    /// <summary>Where the map cannot be, its list holds these fiches, and as many as are counted.</summary>
    public static async Task SayTheSameWithoutScripts(this Browsers browsers, Uri site, params string[] titles)
    {
        var plain = await browsers.Window(site, options => options.JavaScriptEnabled = false);
        await plain.GotoAsync("/fiches");
        foreach (var title in titles)
        {
            await Expect(plain.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = title }).First).ToBeVisibleAsync();
        }

        var count = await plain.GetByRole(AriaRole.Main).GetByRole(AriaRole.List).GetByRole(AriaRole.Heading).CountAsync();
        (await plain.CountsFiches()).ShouldBe(count);
        await plain.Context.CloseAsync();
    }

    /// <summary>How many fiches the catalogue says that it shows.</summary>
    public static async Task<int> CountsFiches(this IPage page)
    {
        var said = await page.GetByText(Counted()).First.InnerTextAsync();
        return int.Parse(
            Counted().Match(said).Groups[1].Value.Replace("\u00a0", "", StringComparison.Ordinal),
            CultureInfo.InvariantCulture
        );
    }

    /// <summary>One click leads from the quote of a fiche to its place in the source.</summary>
    public static async Task LeadsBack(this IPage page, string title, string quote)
    {
        await page.GotoAsync($"/fiches?vue=liste&q={Uri.EscapeDataString(title)}");
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = title }).First.ClickAsync();
        var brief = page.GetByRole(AriaRole.Region, new() { Name = "En bref" });
        await Expect(brief).ToContainTextAsync(quote);
        await brief.GetByRole(AriaRole.Link).First.ClickAsync();
        var place = page.Locator(Marked).First;
        await Expect(place).ToContainTextAsync(quote);
        await Expect(place).ToBeInViewportAsync();
    }

    /// <summary>A window in which this person has signed in with this role.</summary>
    public static async Task<IPage> SignsIn(
        this Browsers browsers,
        TestSite site,
        string email,
        Role role,
        Action<BrowserNewContextOptions>? change = null
    )
    {
        var page = await browsers.Window(site.Address, change);
        await page.GotoAsync(await site.LinkFor(email, role));
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Banner).GetByText(email.Split('@')[0]).First).ToBeAttachedAsync();
        return page;
    }

    /// <summary>Documents of the project, already imported when a story begins.</summary>
    public static Task Imports(this TestSite site, params string[] names) => site.Imports(null, names);

    /// <summary>The same, all that is at least so sure being published.</summary>
    public static Task Imports(this TestSite site, double? acceptAbove, params string[] names) =>
        site.Takes(acceptAbove, [.. names.Select(name => (name, File.ReadAllText(SampleDocuments.Named(name))))]);

    /// <summary>Texts that a story writes itself, imported before it begins.</summary>
    public static Task Takes(this TestSite site, double? acceptAbove, params (string Name, string Text)[] files) =>
        site.Within(services =>
            services
                .GetRequiredService<IImporter>()
                .Import(
                    [.. files.Select(file => new FileToImport(file.Name, () => new MemoryStream(Encoding.UTF8.GetBytes(file.Text))))],
                    new() { AcceptAbove = acceptAbove },
                    progress: null,
                    CancellationToken.None
                )
        );

    /// <summary>Writes a fiche and publishes it.</summary>
    public static async Task Publishes(this IPage page, string title, string place, string summary)
    {
        await page.GotoAsync("/fiches/nouvelle");
        await page.GetByLabel("Titre").FillAsync(title);
        await page.GetByLabel("En une phrase ou deux").FillAsync(summary);
        await page.GetByLabel("Où", new() { Exact = true }).FillAsync(place);
        await page.GetByRole(AriaRole.Button, new() { Name = "Publier" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Fiche publiée");
    }

    [GeneratedRegex(@"^([\d\u00a0]+) (?:fiches? publiées?|sur [\d\u00a0]+)$")]
    private static partial Regex Counted();
}
