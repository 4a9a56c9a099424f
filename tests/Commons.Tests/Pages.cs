using System.Net;
using System.Text.RegularExpressions;
using Maillage.Commons.Contracts;
using Maillage.Kernel;
using Maillage.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Commons.Tests;

/// <summary>What tests do with a site again and again.</summary>
internal static partial class Pages
{
    /// <summary>Puts a fiche in the commons, behind the pages.</summary>
    public static Task<Guid> Has(this TestSite site, FicheContent content, bool published = true, Guid? by = null) =>
        site.Within(async services =>
        {
            var db = services.GetRequiredService<PlatformDb>();
            var fiche = Fiche.Draft(Guid.CreateVersion7(), content, new(by, Some.Noon));
            if (published)
            {
                fiche.Publish(new(by, Some.Noon));
            }

            db.Add(fiche);
            await db.SaveChangesAsync();
            return fiche.Id;
        });

    /// <summary>Takes statements in, as Sources does.</summary>
    public static Task<int> Hears(this TestSite site, params AcceptedStatement[] statements) =>
        site.Within(async services =>
        {
            foreach (var said in statements)
            {
                await services.GetRequiredService<ICommonsIntake>().TakeIn(said, CancellationToken.None);
            }

            return await services.GetRequiredService<PlatformDb>().SaveChangesAsync();
        });

    /// <summary>Takes an initiative in, as Sources does.</summary>
    public static Task<int> Hears(this TestSite site, AcceptedInitiative found) =>
        site.Within(async services =>
        {
            await services.GetRequiredService<ICommonsIntake>().TakeIn(found, CancellationToken.None);
            return await services.GetRequiredService<PlatformDb>().SaveChangesAsync();
        });

    /// <summary>Changes a fiche behind the pages.</summary>
    public static Task<int> Change(this TestSite site, Guid id, Action<Fiche> change) =>
        site.Within(async services =>
        {
            var db = services.GetRequiredService<PlatformDb>();
            change((await db.FindAsync<Fiche>([id]))!);
            return await db.SaveChangesAsync();
        });

    /// <summary>Reads a fiche with its whole history, behind the pages.</summary>
    public static Task<Fiche> ReadWhole(this TestSite site, Guid id) =>
        site.Within(services =>
            services.GetRequiredService<PlatformDb>().Set<Fiche>().AsNoTracking().Include(f => f.History).SingleAsync(f => f.Id == id)
        );

    /// <summary>Reads a fiche behind the pages.</summary>
    public static Task<Fiche> Read(this TestSite site, Guid id) =>
        site.Within(async services => (await services.GetRequiredService<PlatformDb>().FindAsync<Fiche>([id]))!);

    /// <summary>Sends a form as a browser does: after reading the page that holds it, with its antiforgery token.</summary>
    public static async Task<HttpResponseMessage> Send(
        this HttpClient browser,
        string page,
        string action,
        params (string, string)[] fields
    )
    {
        var token = await browser.Token(page);
        return await browser.Post(action, [.. fields, ("__RequestVerificationToken", token)]);
    }

    /// <summary>The antiforgery token of the form on a page.</summary>
    public static async Task<string> Token(this HttpClient browser, string page) =>
        WebUtility.HtmlDecode(Token().Match(await browser.GetStringAsync(page)).Groups[1].Value);

    /// <summary>A moderator of all of France sends a form about a fiche.</summary>
    public static Task<HttpResponseMessage> Moderates(this TestSite site, Guid id, string act, params (string, string)[] fields) =>
        site.Browser(Members.Contracts.Role.Moderator).Send("/fiches/nouvelle", $"/fiches/{id}/{act}", fields);

    /// <summary>What a visitor reads at an address, entities decoded.</summary>
    public static async Task<string> Visitor(this TestSite site, string address) => await (await site.Browser().GetAsync(address)).Text();

    /// <summary>Sends a form without looking at a page first.</summary>
    public static Task<HttpResponseMessage> Post(this HttpClient browser, string action, params (string Name, string Value)[] fields) =>
        browser.PostAsync(action, new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));

    /// <summary>The fields of a form about the garden of <see cref="Some"/>, some of them changed.</summary>
    public static (string, string)[] Form(params (string Name, string Value)[] changed) =>
        [
            .. new (string Name, string Value)[]
            {
                ("kind", "initiative"),
                ("title", Some.Garden.Title),
                ("summary", Some.Garden.Summary),
                ("body", Some.Garden.Body),
                ("places", "Dinan (22050)"),
                ("themes", "alimentation"),
                ("colleges", "habitants"),
                ("actors", Some.Garden.ExactActors[0]),
                ("starts", "2024-05-01"),
                ("links", "Le site | https://exemple.fr/jardin"),
                ("licence", "CC-BY-SA-4.0"),
            }.Where(field => changed.All(c => c.Name != field.Name)),
            .. changed,
        ];

    /// <summary>The account that a test's role stands for.</summary>
    public static HttpClient Browser(this TestSite site, string grant)
    {
        var browser = site.Browser();
        browser.DefaultRequestHeaders.Add(StandInMember.Header, grant);
        return browser;
    }

    /// <summary>The text of an answer, entities decoded.</summary>
    public static async Task<string> Text(this HttpResponseMessage answer) =>
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

    /// <summary>The path that an answer redirects to.</summary>
    public static string Path(this HttpResponseMessage answer) => answer.Headers.Location!.OriginalString;

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
