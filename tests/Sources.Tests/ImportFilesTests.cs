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
        (await answer.Content.ReadAsStringAsync()).ShouldContain("Cette page était ouverte depuis longtemps");
        Directory.Exists(site.Data.Originals).ShouldBeFalse();
    }

    [Fact]
    public async Task A_pasted_text_that_is_too_long_is_refused_in_its_own_words()
    {
        await using var site = await Desk.Open();

        var answer = await site.Browser(Role.Contributor).Upload([("texte", new string('a', Import.ImportLimits.MaxFieldBytes + 1))]);

        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("data-refusal=\"import.long-field\"");
    }

    [Fact]
    public async Task Files_that_are_too_much_together_are_refused_even_when_their_length_was_hidden()
    {
        await using var site = await Desk.Open(s => s.AddSingleton(new Import.ImportLimits(1 << 20, 3 << 20)));
        using var line = await RawUpload.Begin(site, contentLength: null);

        for (var file = 0; file < 4; file++)
        {
            await line.File($"{file}.txt", new string('a', (1 << 20) - 1000));
            await line.EndOfPart();
        }

        var (head, _) = await line.Answer();
        head.ShouldStartWith("HTTP/1.1 413");
        line.Page.ShouldContain("data-refusal=\"import.too-much\"");
        Kept(site).ShouldBeEmpty();
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
        await using var site = await Desk.Open();
        using var line = await RawUpload.Begin(site, contentLength: 60_000_000);

        var (head, _) = await line.Answer(); // of the 60 MB, not one byte was sent

        head.ShouldStartWith("HTTP/1.1 413");
        line.Page.ShouldContain("data-refusal=\"import.too-much\"");
    }

    [Fact]
    public async Task A_form_that_hides_its_length_is_refused_as_soon_as_the_limit_is_passed()
    {
        await using var site = await Desk.Open(s => s.AddSingleton(new Import.ImportLimits(1 << 20, 3 << 20)));
        using var line = await RawUpload.Begin(site, contentLength: null);

        await line.File("gros.txt", new string('a', (1 << 20) + 70_000));
        var (head, _) = await line.Answer(); // the form has not ended

        head.ShouldStartWith("HTTP/1.1 413");
        line.Page.ShouldContain("data-refusal=\"import.too-large\"");
        Kept(site).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_limit_is_set_by_configuration_and_shown_on_the_page()
    {
        Import.ImportLimits.Of(7).MaxFileBytes.ShouldBe(7 << 20);
        await using var site = await Desk.Open(s => s.AddSingleton(Import.ImportLimits.Of(7)));

        (await site.Browser(Role.Contributor).Read("/sources/importer")).ShouldContain("7 Mo au plus");
    }

    [Theory]
    [InlineData("territoire", "Zzyzzx-les-Nuées", "import.unknown-territory")]
    [InlineData("version-de", "018f0000-0000-7000-8000-000000000000", "import.not-here")]
    public async Task Nothing_of_a_refused_form_stays_on_the_disk(string field, string value, string code)
    {
        await using var site = await Desk.Open();

        var answer = await site.Browser(Role.Contributor).Upload([(field, value)], ("a.md", Desk.Minutes), ("b.txt", "Besoin de temps."));

        (await answer.Content.ReadAsStringAsync()).ShouldContain($"data-refusal=\"{code}\"");
        Kept(site).ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_the_files_sent_only_the_originals_of_sources_stay_on_the_disk()
    {
        await using var site = await Desk.Open();
        var browser = site.Browser(Role.Contributor);

        await browser.Upload([], ("a.md", Desk.Minutes), ("vide.txt", ""), ("casse.docx", "PK\u0003\u0004 pas un docx"));
        await site.Finished();

        Kept(site).ShouldBe((await site.All<SourceVersion>()).Select(v => v.Sha256));
    }

    [Fact]
    public async Task More_files_go_on_with_the_import_that_the_first_ones_began()
    {
        await using var site = await Desk.Open();
        var browser = site.Browser(Role.Contributor);
        var first = await browser.Upload([], ("a.md", Desk.Minutes));
        var job = first.Headers.Location!.ToString().Split('/')[^1];

        var second = await browser.Upload([("suite", job)], ("b.txt", "Besoin d’un local."));
        await site.Finished();
        var third = await browser.Upload([("suite", job)], ("c.txt", "Frein : le temps manque."));
        var steps = await site.Finished();

        new[] { second, third }.ShouldAllBe(answer => answer.Headers.Location == first.Headers.Location);
        steps.Select(s => (s.Position, s.Name)).ShouldBe([(0, "a.md"), (1, "b.txt"), (2, "c.txt")]);
        steps.ShouldAllBe(s => s.Outcome == ImportOutcome.Imported);
    }

    [Fact]
    public async Task Nobody_adds_files_to_the_import_of_another()
    {
        await using var site = await Desk.Open();
        var first = await site.Browser(Role.Contributor).Upload([], ("a.md", Desk.Minutes));

        var other = await site.Browser(Role.Moderator)
            .Upload([("suite", first.Headers.Location!.ToString().Split('/')[^1])], ("b.txt", "Besoin d’un local."));

        other.Headers.Location.ShouldNotBe(first.Headers.Location);
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

    private static List<string> Kept(TestSite site) =>
        Directory.Exists(site.Data.Originals)
            ? [.. Directory.EnumerateFiles(site.Data.Originals, "*", SearchOption.AllDirectories).Select(file => Path.GetFileName(file))]
            : [];
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
