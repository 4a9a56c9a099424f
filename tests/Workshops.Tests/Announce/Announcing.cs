using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Maillage.Kernel;
using Maillage.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Workshops.Tests.Announce;

/// <summary>What people do with the pages that announce a workshop.</summary>
internal static partial class Announcing
{
    /// <summary>A form filled in as it should be, a day of next month.</summary>
    public static (string Name, string Value)[] Complete(params (string Name, string Value)[] otherwise)
    {
        var fields = new Dictionary<string, string>
        {
            ["kit"] = "fr/moteurs-et-freins",
            ["titre"] = "Se déplacer sans voiture",
            ["territoire"] = "Moulins (Allier)",
            ["date"] = TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(30).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["heure"] = "14:30",
            ["lieu"] = "Salle des fêtes",
            ["langue"] = "fr",
        };
        foreach (var (name, value) in otherwise)
        {
            fields[name] = value;
        }

        return [.. fields.Select(field => (field.Key, field.Value)), ("colleges", "elus"), ("colleges", "habitants")];
    }

    /// <summary>Announces a workshop by its form, and gives its page's path.</summary>
    public static async Task<string> Announces(this HttpClient facilitator, params (string Name, string Value)[] otherwise)
    {
        var answer = await facilitator.Fill("/ateliers/nouveau", null, Complete(otherwise));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, string.Join(", ", await answer.Refusals()));
        return answer.Headers.Location!.ToString();
    }

    /// <summary>The workshop that a path leads to, as it lies in the database.</summary>
    public static Task<Meeting> Kept(this TestSite site, string path)
    {
        var id = Guid.Parse(path.Split('/')[^1]);
        return site.Within(services =>
            services.GetRequiredService<PlatformDb>().Set<Meeting>().AsNoTracking().SingleAsync(m => m.Id == id)
        );
    }

    /// <summary>What a page says, without its markup.</summary>
    public static async Task<string> Reads(this HttpClient browser, string page) =>
        WebUtility.HtmlDecode(Markup().Replace(await browser.GetStringAsync(page), " "));

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Markup();
}
