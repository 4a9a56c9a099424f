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

    private static void NeedsProgram()
    {
        if (!HasProgram && Environment.GetEnvironmentVariable("CI") != "true")
        {
            Assert.Skip("pdftotext (poppler-utils) is not installed.");
        }

        HasProgram.ShouldBeTrue("pdftotext (poppler-utils) must be there when CI=true.");
    }
}
