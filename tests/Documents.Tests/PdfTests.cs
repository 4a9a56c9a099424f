using System.Globalization;
using Maillage.Documents.Pdf;

namespace Maillage.Documents.Tests;

public sealed class PdfTests
{
    private static readonly bool HasProgram = Environment
        .GetEnvironmentVariable("PATH")!
        .Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, "pdftotext")));

    [Fact]
    public async Task Pages_titles_items_and_rejoined_lines()
    {
        NeedsProgram();
        var document = await Reading.Read(
            Made.Pdf(
                "# Les freins\n\nNous manquons de temps pour animer la vallée et\nde moyens pour la suite.\n\n- un local\n- une salle",
                "Seconde page."
            ),
            "a.pdf"
        );
        Reading
            .Outline(document)
            .ShouldBe([
                "# Les freins",
                "Nous manquons de temps pour animer la vallée et de moyens pour la suite.",
                "- un local",
                "- une salle",
                "Seconde page.",
            ]);
        (document.Pages, document.Structure.Blocks[^1].Page, document.Origin.Find(document.Structure.Text.Length - 1)!.Place).ShouldBe(
            (2, 2, "page 2")
        );
    }

    [Fact]
    public async Task An_encrypted_pdf_is_refused()
    {
        NeedsProgram();
        (await Reading.Refusal(Made.EncryptedPdf(), "a.pdf")).ShouldBe("document.encrypted");
    }

    [Fact]
    public async Task A_broken_pdf_is_refused()
    {
        NeedsProgram();
        (await Reading.Refusal("%PDF-1.4\nrien"u8.ToArray(), "a.pdf")).ShouldBe("document.corrupted");
    }

    [Fact]
    public async Task A_pdf_without_text_says_so()
    {
        NeedsProgram();
        (await Reading.Refusal(Made.Pdf(""), "a.pdf")).ShouldBe("document.no-text");
    }

    [Fact]
    public async Task Without_the_program_the_message_says_what_to_install()
    {
        var reader = new DocumentReader(new PdftotextProcess("pdftotext-that-is-nowhere"));
        var refusal = await Should.ThrowAsync<UnreadableDocumentException>(() =>
            reader.ReadAsync(Made.Pdf("x"), "a.pdf", DocumentLimits.Default, default)
        );
        (refusal.Code, refusal.Message.Contains("poppler-utils")).ShouldBe(("document.pdf-tool-missing", true));
    }

    [Fact]
    public async Task A_program_that_hangs_is_ended_and_the_document_refused()
    {
        if (!OperatingSystem.IsLinux())
        {
            Assert.Skip("The program that hangs is a shell script, seen in /proc.");
            return;
        }

        var folder = Directory.CreateTempSubdirectory("maillage-hang-");
        try
        {
            var (program, pid) = (Path.Combine(folder.FullName, "hang"), Path.Combine(folder.FullName, "pid"));
            await File.WriteAllTextAsync(program, $"#!/bin/sh\necho $$ > {pid}\nexec sleep 600\n", TestContext.Current.CancellationToken);
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            var limits = DocumentLimits.Default with { MaxTime = TimeSpan.FromSeconds(10) };

            var refusal = await Should.ThrowAsync<UnreadableDocumentException>(() =>
                new DocumentReader(new PdftotextProcess(program)).ReadAsync(Made.Pdf("x"), "a.pdf", limits, default)
            );

            refusal.Code.ShouldBe("document.too-slow");
            var hung = int.Parse(await File.ReadAllTextAsync(pid, TestContext.Current.CancellationToken), CultureInfo.InvariantCulture);
            SpinWait.SpinUntil(() => !Directory.Exists($"/proc/{hung}"), TimeSpan.FromSeconds(10)).ShouldBeTrue();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void NeedsProgram()
    {
        if (!HasProgram && Environment.GetEnvironmentVariable("CI") != "true")
        {
            Assert.Skip("pdftotext (poppler-utils) is not installed.");
        }

        HasProgram.ShouldBeTrue("pdftotext (poppler-utils) must be there when CI=true.");
    }
}
