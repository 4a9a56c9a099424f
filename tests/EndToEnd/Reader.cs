using System.Net;
using System.Text.RegularExpressions;
using Maillage.Testing;

namespace Maillage.EndToEnd;

/// <summary>A visitor who reads every page and every file that she can reach, down to its source.</summary>
internal sealed partial class Reader(TestSite site) : IDisposable
{
    private static readonly string[] Doors =
    [
        "/",
        "/fiches",
        "/fiches?vue=tableau",
        "/recherche?q=relais",
        "/sources",
        "/territoires",
        "/territoires/commune:22050",
        "/tuiles/5/15/11.mvt",
        "/tuiles/12/2024/1419.mvt",
        "/api/v1/fiches",
        "/api/v1/fiches.geojson",
        "/api/v1/contributions",
    ];

    private readonly HttpClient browser = site.Browser();

    /// <summary>Every address, from the front doors on.</summary>
    public async Task<IReadOnlyCollection<string>> Everything()
    {
        var (seen, waiting) = (new HashSet<string>(Doors), new Queue<string>(Doors));
        while (waiting.TryDequeue(out var address))
        {
            foreach (Match link in Link().Matches(await Read(address)))
            {
                var next = WebUtility.HtmlDecode(link.Groups[1].Value).Split('#')[0];
                if (seen.Count < 300 && IsContent(next) && seen.Add(next))
                {
                    waiting.Enqueue(next);
                }
            }
        }

        return seen;
    }

    /// <summary>The addresses where these words stand.</summary>
    public async Task<IReadOnlyList<string>> PagesThatSay(string words)
    {
        var saying = new List<string>();
        foreach (var address in await Everything())
        {
            if ((await Read(address)).Contains(words, StringComparison.OrdinalIgnoreCase))
            {
                saying.Add(address);
            }
        }

        return saying;
    }

    /// <summary>The whole source of one page, its entities read.</summary>
    public async Task<string> Read(string address)
    {
        using var answer = await browser.GetAsync(new Uri(address, UriKind.Relative));
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    /// <inheritdoc/>
    public void Dispose() => browser.Dispose();

    // Filters multiply without end: what they lead to is reached by its own address.
    private static bool IsContent(string address) =>
        ContentAddress().IsMatch(address) && !address.Contains("/modifier", StringComparison.Ordinal);

    [GeneratedRegex("(?:href|src|data-tiles)=\"(/[^\"]*)\"|\"(?:url|self|href|source)\":\"https?://[^/\"]+(/[^\"]*)\"")]
    private static partial Regex Link();

    [GeneratedRegex("^/(?:fiches/|sources/|contributions/|territoires/(?:commune|departement):(?:22|56)|api/v1/(?:fiches|contributions)/)")]
    private static partial Regex ContentAddress();
}
