using System.Net;
using System.Text;
using Maillage.Kernel.Jobs;
using Maillage.Members.Contracts;
using Maillage.Sources.Contracts;
using Maillage.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Sources.Tests;

public sealed class ImportFilesTests
{
    [Fact]
    public async Task Several_files_and_a_pasted_text_are_imported_in_the_background()
    {
        await using var site = await Desk.Open();
        var browser = site.Browser(Role.Contributor);

        var answer = await browser.Upload(
            [("texte", "Besoin : un local pour se réunir.")],
            ("a.md", Desk.Minutes),
            ("b.txt", "Frein : le temps manque.")
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var steps = await site.Finished();
        steps.Select(s => s.Outcome).ShouldBe([ImportOutcome.Imported, ImportOutcome.Imported, ImportOutcome.Imported]);
        (await browser.Read(answer.Headers.Location!.ToString())).ShouldContain("a.md");
    }

    [Fact]
    public async Task Each_file_says_what_became_of_it()
    {
        await using var site = await Desk.Open();
        var browser = site.Browser(Role.Contributor);

        var answer = await browser.Upload(
            [],
            ("a.md", Desk.Minutes),
            ("copie.md", Desk.Minutes),
            ("casse.docx", "PK\u0003\u0004 pas un docx")
        );
        await site.Finished();

        var page = await browser.Read(answer.Headers.Location!.ToString());
        page.ShouldContain("data-outcome=\"imported\"");
        page.ShouldContain("data-outcome=\"alreadyknown\"");
        page.ShouldContain("data-outcome=\"refused\"");
        page.ShouldContain("data-refusal=\"document.");
    }

    [Theory]
    [InlineData(Role.Visitor, HttpStatusCode.Redirect)]
    [InlineData(Role.Reader, HttpStatusCode.Forbidden)]
    [InlineData(Role.Contributor, HttpStatusCode.OK)]
    public async Task Importing_is_for_contributors(Role role, HttpStatusCode status)
    {
        await using var site = await Desk.Open();

        (await site.Browser(role).GetAsync("/sources/importer")).StatusCode.ShouldBe(status);
    }

    [Fact]
    public async Task Nothing_of_a_form_without_its_token_is_kept()
    {
        await using var site = await Desk.Open();
        using var form = new MultipartFormDataContent { { new StringContent("x"), "fichiers", "a.txt" } };

        var answer = await site.Browser(Role.Contributor).PostAsync("/sources/importer", form);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        Directory.Exists(site.Data.Originals).ShouldBeFalse();
    }

    [Fact]
    public async Task A_file_over_the_limit_is_refused_before_its_end_with_a_page_that_says_so()
    {
        await using var site = await Desk.Open(s => s.AddSingleton(new Import.ImportLimits(100_000, 50_000_000)));

        var answer = await site.Browser(Role.Contributor).Upload([], ("gros.txt", new string('a', 3_000_000)));

        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("data-refusal=\"import.too-large\"");
        (await site.All<Job>()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_form_that_announces_too_much_is_refused_before_anything_is_read()
    {
        await using var site = await Desk.Open(s => s.AddSingleton(new Import.ImportLimits(1000, 1000)));

        var answer = await site.Browser(Role.Contributor).Upload([], ("gros.txt", new string('a', 5_000)));

        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task A_territory_that_nobody_knows_is_asked_again()
    {
        await using var site = await Desk.Open();

        var answer = await site.Browser(Role.Contributor).Upload([("territoire", "Zzyzzx-les-Nuées")], ("a.md", Desk.Minutes));

        (await answer.Content.ReadAsStringAsync()).ShouldContain("data-refusal=\"import.unknown-territory\"");
    }

    [Fact]
    public async Task Only_the_person_who_started_an_import_follows_it()
    {
        await using var site = await Desk.Open();
        var answer = await site.Browser(Role.Contributor).Upload([], ("a.md", Desk.Minutes));

        (await site.Browser(Role.Moderator).GetAsync(answer.Headers.Location)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Names_of_files_and_titles_cannot_carry_markup_or_turn_a_line_around()
    {
        await using var site = await Desk.Open();
        var browser = site.Browser(Role.Contributor);

        var answer = await browser.Upload(
            [],
            ("<img src=x onerror=alert(1)>\u202Etxt.md", "# <script>alert(1)</script>\n\nBesoin de temps.")
        );
        var steps = await site.Finished();

        steps[0].Name.ShouldNotContain('\u202E');
        foreach (
            var page in new[]
            {
                answer.Headers.Location!.ToString(),
                "/sources",
                $"/sources/{steps[0].Source}",
                $"/sources/{steps[0].Source}/relire",
            }
        )
        {
            var html = await browser.GetStringAsync(page);
            html.ShouldNotContain("<img src=x");
            html.ShouldNotContain("<script>alert");
        }
    }
}

/// <summary>Uploading, and waiting for what was uploaded.</summary>
internal static class Uploads
{
    public static async Task<HttpResponseMessage> Upload(
        this HttpClient browser,
        (string Name, string Value)[] fields,
        params (string Name, string Text)[] files
    )
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(await browser.Token("/sources/importer")), "__RequestVerificationToken" },
        };
        foreach (var (name, value) in fields)
        {
            form.Add(new StringContent(value), name);
        }

        foreach (var (name, text) in files)
        {
            form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "fichiers", name);
        }

        return await browser.PostAsync("/sources/importer", form);
    }

    /// <summary>The steps of the import, once its job is done.</summary>
    public static async Task<IReadOnlyList<ImportStep>> Finished(this TestSite site)
    {
        for (var round = 0; round < 300; round++)
        {
            var jobs = await site.All<Job>();
            if (jobs.Count > 0 && jobs.TrueForAll(j => j.State is not (JobState.Waiting or JobState.Running)))
            {
                break;
            }

            await Task.Delay(50);
        }

        return [.. (await site.All<ImportStep>()).OrderBy(s => s.Position)];
    }
}
