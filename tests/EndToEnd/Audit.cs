using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace Maillage.EndToEnd;

/// <summary>What every page must be, whatever it shows.</summary>
internal static partial class Audit
{
    private static readonly string[] Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    /// <summary>axe-core finds nothing against WCAG 2.2 AA.</summary>
    public static async Task IsAccessible(IPage page)
    {
        var result = await page.RunAxe(
            new()
            {
                RunOnly = new() { Type = "tag", Values = [.. Rules] },
            }
        );
        result
            .Violations.Select(violation => (Rule: violation, Nodes: violation.Nodes.Where(node => !IsPin(violation, node)).ToList()))
            .Where(found => found.Nodes.Count > 0)
            .Select(found => $"{found.Rule.Id}: {found.Rule.Help} ({string.Join(" | ", found.Nodes.Take(3).Select(node => node.Html))})")
            .ShouldBeEmpty(page.Url);
    }

    /// <summary>Nothing has to be scrolled sideways.</summary>
    public static async Task FitsItsWidth(IPage page)
    {
        var overflow = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        overflow.ShouldBeLessThanOrEqualTo(0, page.Url);
    }

    /// <summary>What moves under the reader's eyes while the page loads: cumulative layout shift.</summary>
    public static async Task<double> LayoutShift(IPage page) =>
        await page.EvaluateAsync<double>(
            """
            () => new Promise(done => {
              let sum = 0;
              new PerformanceObserver(list => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value; })
                .observe({ type: "layout-shift", buffered: true });
              setTimeout(() => done(sum), 300);
            })
            """
        );

    /// <summary>Bytes transferred for a first view, headers included.</summary>
    public static async Task<long> Weight(IPage page, string address)
    {
        var sizes = new List<Task<RequestSizesResult>>();
        page.RequestFinished += (_, request) => sizes.Add(request.SizesAsync());
        await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });
        return (await Task.WhenAll(sizes)).Sum(size => (long)size.ResponseBodySize + size.ResponseHeadersSize);
    }

    // WCAG 2.5.8 excepts what must lie where it lies: two pins of a map may be closer than a finger. Their list has room.
    private static bool IsPin(AxeResultItem violation, AxeResultNode node) => violation.Id == "target-size" && Pin().IsMatch(node.Html);

    [GeneratedRegex("""^<(?:a|button)\b[^>]*\bclass="pin[ "]""")]
    private static partial Regex Pin();
}
