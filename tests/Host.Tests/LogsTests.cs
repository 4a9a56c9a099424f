using System.Data.Common;
using System.Net;
using System.Text;
using Maillage.Kernel;
using Maillage.Kernel.Jobs;
using Maillage.Members.Contracts;
using Maillage.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Maillage.Host.Tests;

/// <summary>What people say, who they are and what opens a door never reaches the logs.</summary>
public sealed class LogsTests
{
    private const string Person = "Capucine Troudeck";
    private const string Words = "le lavoir sert de remise à girouettes";
    private const string Email = "capucine.troudeck@exemple.org";
    private const string Password = "girouette lavoir remise épinette";
    private const string SecretWord = "mot-qui-ouvre-une-porte-3f9c";

    private static readonly string[] Planted = ["Troudeck", "girouette", Email, SecretWord, "lavoir"];

    [Fact]
    public async Task No_words_names_addresses_nor_secrets_are_logged_when_all_goes_well()
    {
        var written = new KeptLog();
        await using var site = await TestSite.Start(realMembers: false, services => services.AddLogging(written.Everything));
        var browser = site.Browser(Role.Moderator);

        (await Import(browser)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await JobsEnd(site)).ShouldBeTrue();
        await browser.GetStringAsync($"/recherche?q={Uri.EscapeDataString(Words)}");
        await browser.GetStringAsync($"/api/v1/fiches?q={Uri.EscapeDataString(Person)}");
        await browser.Fill("/fiches/nouvelle", null, ("title", Words), ("summary", Person), ("places", "Dinan"), ("body", Words));

        site.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Maillage.Tests").LogInformation("The test wrote {This}", "a line");
        written.Lines.ShouldContain("The test wrote a line");
        written.SaysNothingOf(Planted);
    }

    [Fact]
    public async Task No_address_password_nor_secret_word_is_logged_when_people_come_in()
    {
        var written = new KeptLog();
        await using var site = await TestSite.Start(realMembers: true, services => services.AddLogging(written.Everything));
        var browser = site.Browser();

        await browser.Fill("/connexion", null, ("email", Email), ("motDePasse", Password));
        await browser.Fill("/connexion", "/connexion/lien", ("email", Email));
        await browser.Fill("/inscription", null, ("email", Email), ("nom", Person));
        foreach (var door in new[] { "premiers-pas", "connexion/lien", "invitation" })
        {
            using var answer = await browser.GetAsync($"/{door}/{SecretWord}");
            using var sent = await browser.Fill("/connexion", $"/{door}/{SecretWord}", ("nom", Person), ("email", Email));
            sent.StatusCode.ShouldNotBe(HttpStatusCode.BadRequest, door);
        }

        SpinWait.SpinUntil(() => Directory.Exists(site.Data.Mails), TimeSpan.FromSeconds(20)).ShouldBeTrue("a letter was carried");
        written.Lines.ShouldNotBeEmpty();
        written.SaysNothingOf(Planted);
    }

    [Fact]
    public async Task An_error_whose_message_quotes_people_is_logged_by_its_kind_and_place_alone()
    {
        var (written, fault) = (new KeptLog(), new Fault());
        await using var site = await TestSite.Start(
            realMembers: false,
            services =>
            {
                services.AddLogging(written.AsInProduction);
                services.ConfigureDbContext<PlatformDb>(db => db.AddInterceptors(fault));
            }
        );
        var browser = site.Browser(Role.Moderator);
        await Import(browser);
        fault.IsThere = true;

        using var answer = await browser.GetAsync("/sources");
        await Task.Delay(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken); // the worker meets it too
        fault.IsThere = false;

        answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        written.Lines.ShouldContain(line => line.Contains("System.InvalidOperationException at", StringComparison.Ordinal));
        written.SaysNothingOf(Planted);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain("Troudeck");

        // The server has outlived it: what waits is done.
        written.Lines.ShouldContain(line => line.StartsWith("A round of background work failed", StringComparison.Ordinal));
        (await Import(browser)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await JobsEnd(site)).ShouldBeTrue();
    }

    private static async Task<HttpResponseMessage> Import(HttpClient browser)
    {
        var page = await browser.GetStringAsync("/sources/importer");
        var token = page.Split("name=\"__RequestVerificationToken\" value=\"")[1].Split('"')[0];
        using var form = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" },
            {
                new ByteArrayContent(Encoding.UTF8.GetBytes($"# Atelier\n\n## Freins\n\n- {Person} : {Words}\n")),
                "fichiers",
                $"{Person}.md"
            },
        };
        return await browser.PostAsync("/sources/importer", form);
    }

    private static async Task<bool> JobsEnd(TestSite site)
    {
        for (var round = 0; round < 200; round++)
        {
            var waiting = await site.Within(s =>
                s.GetRequiredService<PlatformDb>().Set<Job>().AnyAsync(j => j.State == JobState.Waiting || j.State == JobState.Running)
            );
            if (!waiting)
            {
                return true;
            }

            await Task.Delay(100);
        }

        return false;
    }

    /// <summary>Every command on the database fails, in a message that quotes somebody.</summary>
    private sealed class Fault : DbCommandInterceptor
    {
        public volatile bool IsThere;

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default
        ) => IsThere ? throw new InvalidOperationException($"{Person} : {Words}") : ValueTask.FromResult(result);
    }
}

/// <summary>What a log must not hold.</summary>
internal static class KeptLogs
{
    public static void SaysNothingOf(this KeptLog log, string[] planted)
    {
        foreach (var word in planted)
        {
            log.Lines.Where(line => line.Contains(word, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty(word);
        }
    }
}
