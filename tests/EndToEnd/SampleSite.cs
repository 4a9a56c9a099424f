using System.Text.RegularExpressions;
using Maillage.Host.Sample;
using Maillage.Members.Contracts;
using Maillage.Testing;
using Microsoft.Playwright;

namespace Maillage.EndToEnd;

/// <summary>A site with the sample territory, shared by the stories that only read it.</summary>
public sealed partial class SampleSite : IAsyncLifetime
{
    private TestSite site = null!;
    private string? session;

    /// <summary>Where it answers.</summary>
    public Uri Address => site.Address;

    /// <summary>Starts it and loads the sample.</summary>
    public async ValueTask InitializeAsync()
    {
        site = await TestSite.Start(realMembers: true);
        await SampleTerritory.LoadIfEmpty(site.Services, CancellationToken.None);
    }

    /// <summary>A window in which the administrator has signed in.</summary>
    public async Task<IPage> Administrator(Browsers browsers, Action<BrowserNewContextOptions>? change = null)
    {
        session ??= await SignIn(browsers);
        return await browsers.Window(
            Address,
            options =>
            {
                options.StorageState = session;
                change?.Invoke(options);
            }
        );
    }

    /// <summary>The address of a page, where <c>{fiche}</c> and <c>{source}</c> stand for the first ones of their lists.</summary>
    public async Task<string> Resolve(string address)
    {
        if (!address.StartsWith('{'))
        {
            return address;
        }

        var list = address.StartsWith("{fiche}", StringComparison.Ordinal) ? "fiches" : "sources";
        using var browser = site.Browser();
        var page = await browser.GetStringAsync(new Uri("/" + list, UriKind.Relative));
        return FirstOf(list).Match(page).Value + address[(address.IndexOf('}', StringComparison.Ordinal) + 1)..];
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => site.DisposeAsync();

    private async Task<string> SignIn(Browsers browsers)
    {
        var page = await browsers.Window(Address);
        await page.GotoAsync(await site.LinkFor("administration@example.org", Role.Administrator));
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button).First.ClickAsync();
        return await page.Context.StorageStateAsync();
    }

    private static Regex FirstOf(string list) => list == "fiches" ? FirstFiche() : FirstSource();

    [GeneratedRegex("/fiches/[0-9a-f-]{36}")]
    private static partial Regex FirstFiche();

    [GeneratedRegex("/sources/[0-9a-f-]{36}")]
    private static partial Regex FirstSource();
}
