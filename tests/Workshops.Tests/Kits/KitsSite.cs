using System.Net;
using System.Text.RegularExpressions;
using Maillage.Kernel;
using Maillage.Members.Contracts;
using Maillage.Testing;
using Maillage.Workshops.Kits;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Workshops.Tests.Kits;

/// <summary>One site for the tests of a class, and what they do with it again and again.</summary>
public sealed partial class KitsSite : IAsyncLifetime
{
    private TestSite? site;

    public TestSite Site => site!;

    /// <summary>Somebody who writes kits; another place makes another person.</summary>
    public HttpClient Facilitator(string where = "france:fr")
    {
        var browser = Site.Browser();
        browser.DefaultRequestHeaders.Add(StandInMember.Header, Asked(where));
        return browser;
    }

    /// <summary>Puts a kit on the shelf of the facilitator of a place, behind the pages.</summary>
    internal Task<Guid> Has(string text = SomeKits.Short, string where = "france:fr", bool isShared = false) =>
        Site.Within(async services =>
        {
            var db = services.GetRequiredService<PlatformDb>();
            var kit = OwnKit.Of(text, StandInMember.IdOf(Asked(where)), isShared, DateTimeOffset.UnixEpoch);
            db.Add(kit);
            await db.SaveChangesAsync();
            return kit.Id;
        });

    internal Task<OwnKit?> Find(Guid id) =>
        Site.Within(services =>
            services.GetRequiredService<PlatformDb>().Set<OwnKit>().AsNoTracking().SingleOrDefaultAsync(kit => kit.Id == id)
        );

    /// <summary>What the fields of the editor hold, as a browser would send them back.</summary>
    public static List<(string Name, string Value)> Fields(string page)
    {
        var fields = new List<(string, string)>();
        foreach (Match field in Field().Matches(page))
        {
            var tag = field.Value;
            var name = Attribute(tag, "name");
            if (name.Length == 0 || (Attribute(tag, "type") is "checkbox" && !Checked().IsMatch(tag)))
            {
                continue;
            }

            var value =
                tag.StartsWith("<textarea", StringComparison.Ordinal) ? WebUtility.HtmlDecode(field.Groups["text"].Value).TrimStart('\n')
                : tag.StartsWith("<select", StringComparison.Ordinal) ? Attribute(Chosen().Match(tag).Value, "value")
                : Attribute(tag, "value");
            fields.Add((name, value));
        }

        return fields;
    }

    /// <summary>Opens a page, changes some of its fields, and presses a button.</summary>
    public static async Task<HttpResponseMessage> Press(
        HttpClient browser,
        string page,
        string button,
        params (string Name, string Value)[] changed
    ) => await Press(browser, page, Fields(await browser.GetStringAsync(page)), button, changed);

    /// <summary>Changes some fields of a page that is open already, and presses a button.</summary>
    public static async Task<HttpResponseMessage> Press(
        HttpClient browser,
        string address,
        List<(string Name, string Value)> fields,
        string button,
        params (string Name, string Value)[] changed
    )
    {
        var sent = fields.Where(field => changed.All(other => other.Name != field.Name)).Concat(changed).Append(("faire", button));
        return await browser.Send(address, [.. sent]);
    }

    public async ValueTask InitializeAsync() => site = await TestSite.Start();

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    private static string Asked(string where) => where == "france:fr" ? nameof(Role.Facilitator) : $"{nameof(Role.Facilitator)}@{where}";

    private static string Attribute(string tag, string name) =>
        WebUtility.HtmlDecode(Regex.Match(tag, $"\\s{name}=\"([^\"]*)\"").Groups[1].Value);

    [GeneratedRegex("<input[^>]*>|<textarea[^>]*>(?<text>[^<]*)</textarea>|<select.*?</select>", RegexOptions.Singleline)]
    private static partial Regex Field();

    [GeneratedRegex("\\schecked(?:=|\\s|>|$)")]
    private static partial Regex Checked();

    [GeneratedRegex("<option[^>]*\\sselected[^>]*>")]
    private static partial Regex Chosen();
}
