using System.Text.RegularExpressions;
using Maillage.EndToEnd;
using Maillage.Host.Sample;
using Maillage.Members.Contracts;
using Maillage.Testing;

[assembly: AssemblyFixture(typeof(SampleSite))]

namespace Maillage.EndToEnd;

/// <summary>A site with the sample territory, shared by the stories that only read it.</summary>
public sealed partial class SampleSite : IAsyncLifetime
{
    private TestSite site = null!;
    private readonly SemaphoreSlim signingIn = new(1);
    private string? session;
    private HeldWorkshop workshop = null!;

    /// <summary>Where it answers.</summary>
    public Uri Address => site.Address;

    /// <summary>Starts it and loads the sample.</summary>
    public async ValueTask InitializeAsync()
    {
        site = await TestSite.Start(realMembers: true);
        await SampleTerritory.LoadIfEmpty(site.Services, CancellationToken.None);
        workshop = await HeldWorkshop.Announce(site);
    }

    /// <summary>A window in which the administrator has signed in.</summary>
    public async Task<IPage> Administrator(Browsers browsers, Action<BrowserNewContextOptions>? change = null)
    {
        await SignIn(browsers);
        return await browsers.Window(
            Address,
            options =>
            {
                options.StorageState = session;
                change?.Invoke(options);
            }
        );
    }

    /// <summary>The address of a page, where <c>{fiche}</c>, <c>{source}</c> and <c>{said}</c> stand for the first one of each, <c>{workshop}</c> and <c>{door}</c> for a workshop of today.</summary>
    public async Task<string> Resolve(string address)
    {
        var end = address.IndexOf('}', StringComparison.Ordinal) + 1;
        return end == 0 ? address : await First(address[1..(end - 1)]) + address[end..];
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        signingIn.Dispose();
        await site.DisposeAsync();
    }

    private async Task SignIn(Browsers browsers)
    {
        await signingIn.WaitAsync();
        try
        {
            if (session is null)
            {
                var page = await browsers.Window(Address);
                await page.GotoAsync(await site.LinkFor("administration@example.org", Role.Administrator));
                await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button).First.ClickAsync();
                session = await page.Context.StorageStateAsync();
                await page.Context.CloseAsync();
            }
        }
        finally
        {
            signingIn.Release();
        }
    }

    private async Task<string> First(string what) =>
        what switch
        {
            "workshop" => workshop.Page,
            "door" => workshop.Door,
            _ => await FirstListed(what),
        };

    private async Task<string> FirstListed(string what)
    {
        using var browser = site.Browser();
        var list = await browser.GetStringAsync(
            new Uri(
                what is "fiche" ? "/fiches"
                    : what is "source" ? "/sources"
                    : await Speaking(browser),
                UriKind.Relative
            )
        );
        return AddressOf(what).Match(list).Value;
    }

    // A fiche of which something was said.
    private static async Task<string> Speaking(HttpClient browser)
    {
        var list = await browser.GetStringAsync(new Uri("/fiches?contribution=frein", UriKind.Relative));
        return FirstFiche().Match(list).Value;
    }

    private static Regex AddressOf(string what) =>
        what switch
        {
            "fiche" => FirstFiche(),
            "source" => FirstSource(),
            "said" => FirstSaid(),
            _ => throw new ArgumentOutOfRangeException(nameof(what)),
        };

    [GeneratedRegex("/fiches/[0-9a-f-]{36}")]
    private static partial Regex FirstFiche();

    [GeneratedRegex("/sources/[0-9a-f-]{36}")]
    private static partial Regex FirstSource();

    [GeneratedRegex("/contributions/[0-9a-f-]{36}")]
    private static partial Regex FirstSaid();
}
