using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Maillage.Commons.Contracts;
using Maillage.Kernel;
using Maillage.Members.Contracts;
using Maillage.Sources.Contracts;
using Maillage.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Maillage.Sources.Tests;

/// <summary>A site with documents on it, as the tests of this module need it.</summary>
internal static class Desk
{
    /// <summary>Minutes with everything in them: headings, bullets, names, an address, a question, a barrier.</summary>
    public const string Minutes = """
        # Atelier de la vallée

        Compte-rendu du 12 mars 2024, Dinan

        Animation : Capucine Troudeck, capucine.troudeck@exemple.org

        ## Freins

        - manque de relais des actions faites sur le terrain vers les institutions
        - insuffisance de l’ingénierie dans les petites communes

        ## Besoins

        - besoin de méthodologie pour un diagnostic commun

        ## Questions

        - Comment transformer une myriade d’actions locales en force collective ?

        Capucine Troudeck propose de partir des vulnérabilités.
        """;

    public static Task<TestSite> Open(Action<IServiceCollection>? change = null) =>
        TestSite.Start(change: services =>
        {
            services.TryAddScoped<ISearchIndex, NoIndex>();
            services.TryAddScoped<ICommonsCatalogue, NoCatalogue>();
            change?.Invoke(services);
        });

    public static Task<IReadOnlyList<ImportedFile>> Import(this TestSite site, params (string Name, string Text)[] files) =>
        site.Import(new(), files);

    public static Task<IReadOnlyList<ImportedFile>> Import(
        this TestSite site,
        ImportOptions options,
        params (string Name, string Text)[] files
    ) =>
        site.Within(services =>
            services
                .GetRequiredService<IImporter>()
                .Import(
                    [.. files.Select(file => FileOf(file.Name, Encoding.UTF8.GetBytes(file.Text)))],
                    options,
                    null,
                    CancellationToken.None
                )
        );

    public static FileToImport FileOf(string name, byte[] bytes) => new(name, () => new MemoryStream(bytes));

    /// <summary>Imports the minutes and gives their source.</summary>
    public static async Task<Guid> WithMinutes(this TestSite site, Guid? by = null) =>
        (await site.Import(new ImportOptions { By = by }, ("atelier.md", Minutes)))[0].Source!.Value;

    public static Task<List<TThing>> All<TThing>(this TestSite site)
        where TThing : class =>
        site.Within(services => services.GetRequiredService<PlatformDb>().Set<TThing>().AsNoTracking().ToListAsync());

    public static async Task<Extract> First(this TestSite site, ExtractKind kind) =>
        (await site.All<Extract>()).OrderBy(e => e.Start).First(e => e.Kind == kind);

    /// <summary>Who the stand-in member of a browser is.</summary>
    public static Guid Member(Role role) => StandInMember.IdOf(role.ToString());

    /// <summary>Sends a form as a browser would: with the token of the page that holds it.</summary>
    public static async Task<HttpResponseMessage> Post(
        this HttpClient browser,
        string page,
        string address,
        params (string Name, string Value)[] fields
    )
    {
        var token = await browser.Token(page);
        var form = fields.Select(field => KeyValuePair.Create(field.Name, field.Value)).Append(new("__RequestVerificationToken", token));
        return await browser.PostAsync(address, new FormUrlEncodedContent(form));
    }

    public static async Task<string> Token(this HttpClient browser, string page) =>
        Regex.Match(await browser.GetStringAsync(page), "name=\"__RequestVerificationToken\" value=\"([^\"]+)\"").Groups[1].Value;

    /// <summary>What a person reads of a page.</summary>
    public static async Task<string> Read(this HttpClient browser, string address) =>
        WebUtility.HtmlDecode(await browser.GetStringAsync(address));

    private sealed class NoIndex : ISearchIndex
    {
        public Task Put(IReadOnlyCollection<SearchEntry> entries, CancellationToken cancel) => Task.CompletedTask;

        public Task Remove(IReadOnlyCollection<Guid> ids, CancellationToken cancel) => Task.CompletedTask;
    }

    private sealed class NoCatalogue : ICommonsCatalogue
    {
        public Task<IReadOnlyList<SaidElsewhere>> FindSaidElsewhere(string words, Guid exceptSource, int limit, CancellationToken cancel) =>
            Task.FromResult<IReadOnlyList<SaidElsewhere>>([]);

        public Task<TerritoryDigest> Digest(Territories.TerritoryId territory, CancellationToken cancel) =>
            throw new NotSupportedException();
    }
}
