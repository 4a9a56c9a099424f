using System.IO.Compression;
using System.Text;
using Maillage.Kernel.Files;
using Maillage.Sources.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Sources.Tests;

public sealed class ImporterTests
{
    [Fact]
    public async Task A_document_becomes_a_source_with_proposals_and_withheld_names()
    {
        await using var site = await Desk.Open();

        var result = (await site.Import(("atelier.md", Desk.Minutes)))[0];

        result.Outcome.ShouldBe(ImportOutcome.Imported);
        result.Extracts.ShouldBeGreaterThan(3);
        result.Names.ShouldBeGreaterThan(1);
        (await site.All<Extract>()).ShouldAllBe(e => e.State == ExtractState.Proposed);
    }

    [Fact]
    public async Task Every_extract_is_the_exact_span_of_its_text()
    {
        await using var site = await Desk.Open();
        await site.WithMinutes();

        var text = (await site.All<SourceVersion>())[0].Text;
        (await site.All<Extract>()).ShouldAllBe(e => text.Substring(e.Start, e.End - e.Start) == e.Words);
        (await site.All<WithheldName>()).ShouldAllBe(n => text.Substring(n.Start, n.End - n.Start) == n.Words);
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing_and_says_so()
    {
        await using var site = await Desk.Open();
        var first = await site.WithMinutes();

        var again = (await site.Import(("autre-nom.md", Desk.Minutes)))[0];

        again.Outcome.ShouldBe(ImportOutcome.AlreadyKnown);
        again.Source.ShouldBe(first);
        (await site.All<SourceVersion>()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_original_is_kept_unaltered_under_its_hash()
    {
        await using var site = await Desk.Open();
        await site.WithMinutes();

        var sha = (await site.All<SourceVersion>())[0].Sha256;
        using var kept = new StreamReader(site.Services.GetRequiredService<FileStore>().Open(sha));
        (await kept.ReadToEndAsync()).ShouldBe(Desk.Minutes);
    }

    [Fact]
    public async Task What_is_sure_enough_is_accepted_at_once_when_asked()
    {
        await using var site = await Desk.Open();

        var result = (await site.Import(new ImportOptions { AcceptAbove = 0 }, ("atelier.md", Desk.Minutes)))[0];

        result.Accepted.ShouldBe(result.Extracts);
        (await site.All<Extract>()).ShouldAllBe(e => e.State == ExtractState.Accepted);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_refused_and_the_others_are_imported()
    {
        await using var site = await Desk.Open();

        var results = await site.Import(("vide.txt", ""), ("atelier.md", Desk.Minutes));

        results[0].Refusal!.Code.ShouldBe("document.empty");
        results[1].Outcome.ShouldBe(ImportOutcome.Imported);
    }

    [Fact]
    public async Task An_archive_is_opened_and_a_name_that_climbs_out_of_it_stays_a_name()
    {
        await using var site = await Desk.Open();
        var zip = Zip(("../../etc/passwd.txt", "Besoin d’un local."), ("notes/b.txt", "Frein : manque de temps."));

        var results = await site.Within(s => s.GetRequiredService<IImporter>().Import([Desk.FileOf("sac.zip", zip)], new(), null, default));

        results.Count.ShouldBe(2);
        results.ShouldAllBe(r => r.Outcome == ImportOutcome.Imported && r.Name.StartsWith("sac.zip/"));
        Directory.EnumerateFiles(site.Data.Root, "passwd*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_over_the_limit_is_refused_before_it_is_wholly_read()
    {
        await using var site = await Desk.Open(s => s.AddSingleton(new Import.ImportLimits(1000, 5000)));
        var endless = new EndlessStream();

        var results = await site.Within(s =>
            s.GetRequiredService<IImporter>().Import([new("gros.txt", () => endless)], new(), null, default)
        );

        results[0].Refusal!.Code.ShouldBe("document.too-large");
        endless.Given.ShouldBeLessThan(200_000);
        Directory.EnumerateFiles(site.Data.Originals, "*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_new_version_carries_decisions_over_where_the_words_still_stand()
    {
        await using var site = await Desk.Open();
        await site.Import(new ImportOptions { AcceptAbove = 0 }, ("atelier.md", Desk.Minutes));
        var changed = Desk
            .Minutes.Replace("## Freins", "Une phrase de plus.\n\n## Freins")
            .Replace("besoin de méthodologie pour un diagnostic commun", "besoin d’un local");

        var result = (await site.Import(("atelier.md", changed)))[0];

        result.Outcome.ShouldBe(ImportOutcome.NewVersion);
        var kept = (await site.All<Extract>()).Where(e => e.State == ExtractState.Accepted).ToList();
        kept.Single(e => e.Words.Contains("manque de relais")).SourceVersion.ShouldBe(2);
        kept.Single(e => e.Words.Contains("méthodologie")).SourceVersion.ShouldBe(1);
    }

    private static byte[] Zip(params (string Name, string Text)[] files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                using var entry = new StreamWriter(zip.CreateEntry(name).Open(), Encoding.UTF8);
                entry.Write(text);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>Text without end; counts what was taken of it.</summary>
    private sealed class EndlessStream : MemoryStream
    {
        public long Given { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            buffer.Span.Fill((byte)'a');
            Given += buffer.Length;
            return new(buffer.Length);
        }
    }
}
