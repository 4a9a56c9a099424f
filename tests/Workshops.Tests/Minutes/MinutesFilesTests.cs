using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Maillage.Commons.Contracts;
using Maillage.Documents;
using Maillage.Documents.Pdf;
using Maillage.Workshops.Kits;
using Maillage.Workshops.Minutes;
using Maillage.Workshops.Minutes.Files;

namespace Maillage.Workshops.Tests.Minutes;

public sealed class MinutesFilesTests
{
    private static readonly string[] Hostile =
    [
        "<script>alert(1)</script> & <b>gras</b>",
        "**gras** _souligné_ `code` [lien](https://mal.exemple) ![image](x)",
        "=1+1",
        "@SUM(A1:A9)",
        "- tiret au début",
        "1. numéro au début",
        "# dièse | barre | \\ antislash ~~barré~~",
        "> citation",
        "👩‍🌾 récolte 🌾 à « 50 % »",
        "a;=2+3",
        "&amp; &eacute; &lt;",
        "<html><body>tout</body></html>",
        "\"guillemets\" 'simples'",
        "]]> --> <!-- x -->",
        "➔ flèche au début",
    ];

    public static TheoryData<string> Documents => new("docx", "md", "mm", "opml");

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task A_file_that_is_read_again_says_every_line(string format)
    {
        var paper = (await Drawing.PlayedMoulins()).Draw();

        var read = await Read(paper.File(format), format);

        read.Title.ShouldBe(paper.Title);
        paper.Lines.ShouldAllBe(line => read.Structure.Text.Contains(line.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Markdown_gives_back_even_words_that_look_like_markup()
    {
        var text = (await Read(HostilePaper().File("md"), "md")).Structure.Text;

        Hostile.ShouldAllBe(words => text.Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public void No_word_becomes_markup_in_a_mind_map_or_an_outline()
    {
        var paper = HostilePaper();

        var map = XDocument.Parse(paper.Text("mm"));
        var outline = XDocument.Parse(paper.Text("opml"));

        map.Descendants("script").ShouldBeEmpty();
        map.Descendants("node")
            .Where(node => node.Attribute("TEXT")?.Value.StartsWith('=') is true)
            .ShouldAllBe(node => node.Attribute("FORMAT")!.Value == "NO_FORMAT");
        map.Descendants("node")
            .ShouldNotContain(
                node => node.Attribute("TEXT") != null && node.Attribute("TEXT")!.Value.StartsWith("<html"),
                "as a page it would be laid out"
            );
        outline.Descendants("outline").ShouldContain(node => node.Attribute("text")!.Value.StartsWith("&lt;script>"));
    }

    [Fact]
    public void No_cell_becomes_a_formula()
    {
        var cells = HostilePaper().Text("csv").TrimStart('\uFEFF');

        cells.ShouldContain("\"'=1+1\"");
        cells.ShouldContain("\"'@SUM(A1:A9)\"");
        cells.ShouldContain("\"'- tiret au début\"");
        cells.ShouldContain("\"a;'=2+3\"");
        cells.ShouldContain("\"\"\"guillemets\"\" 'simples'\"");
    }

    [Fact]
    public void Linked_data_can_stand_inside_a_page()
    {
        var json = HostilePaper().Text("jsonld");

        json.ShouldNotContain("<");
        var parts = JsonDocument.Parse(json).RootElement.GetProperty("hasPart").EnumerateArray().ToList();
        parts.Select(part => part.GetProperty("text").GetString()).ShouldBe(Hostile, ignoreOrder: true);
        parts.ShouldAllBe(part => part.GetProperty("@id").GetString()!.StartsWith("https://exemple.org/"));
    }

    [Fact]
    public async Task The_table_has_a_row_for_each_line_with_its_identity_and_its_votes()
    {
        var played = await Drawing.PlayedMoulins();

        var rows = played.Draw().Text("csv").TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        rows.Length.ShouldBe(1 + Moulins.Said.Count);
        rows[0].ShouldStartWith("\"id\",\"heure\",\"etape\"");
        played.Workshop.Board.Lines.ShouldAllBe(line => rows.Count(row => row.StartsWith($"\"{line.Id}\"", StringComparison.Ordinal)) == 1);
    }

    [Fact]
    public async Task The_word_file_is_valid_has_titles_lists_tables_with_headers_a_language_and_a_title()
    {
        foreach (var paper in new[] { (await Drawing.PlayedMoulins()).Draw(), HostilePaper() })
        {
            using var word = WordprocessingDocument.Open(new MemoryStream(paper.File("docx")), false);

            new OpenXmlValidator(FileFormatVersions.Office2019)
                .Validate(word)
                .Select(error => $"{error.Path?.XPath} {error.Description}")
                .ShouldBeEmpty();
            word.PackageProperties.Title.ShouldBe(paper.Title);
            word.PackageProperties.Language.ShouldBe("fr");
            var main = word.MainDocumentPart!;
            main.StyleDefinitionsPart!.Styles!.Descendants<Languages>().First().Val!.Value.ShouldBe("fr-FR");
            var tables = main.Document.Body!.Descendants<Table>().ToList();
            tables.ShouldAllBe(table => table.Descendants<TableRow>().First().Descendants<TableHeader>().Any());
            tables.ShouldAllBe(table => table.Descendants<TableCaption>().Single().Val!.Value!.Length > 0);
            main.Document.Body.Descendants<ParagraphStyleId>().Select(style => style.Val!.Value).ShouldContain("Heading1");
        }
    }

    [Fact]
    public async Task Control_characters_leave_no_file_unreadable()
    {
        var typed = new TypedSection("resume", "Titre\u0001", "Son\u0007ne \uD800 et 🌾\u000B", new Dictionary<Guid, TypedLine>());
        var paper = (await Drawing.PlayedMoulins()).Draw(MinutesEdits.None.With(typed));

        foreach (var format in DownloadMinutes.Formats)
        {
            paper.File(format).ShouldNotBeEmpty();
        }

        using var word = WordprocessingDocument.Open(new MemoryStream(paper.File("docx")), false);
        word.MainDocumentPart!.Document.Body!.InnerText.ShouldContain("Sonne  et 🌾");
        _ = XDocument.Parse(paper.Text("mm"));
    }

    [Fact]
    public async Task The_same_minutes_are_the_same_bytes()
    {
        var paper = (await Drawing.PlayedMoulins()).Draw();

        DownloadMinutes.Formats.ShouldAllBe(format => paper.File(format).SequenceEqual(paper.File(format)));
    }

    [Fact]
    public async Task LibreOffice_opens_the_word_file_and_finds_every_line()
    {
        Assert.SkipUnless(
            OperatingSystem.IsLinux() && System.IO.File.Exists("/usr/bin/soffice"),
            "LibreOffice is not installed (Debian: libreoffice-writer-nogui)."
        );
        var paper = (await Drawing.PlayedMoulins()).Draw();
        var folder = Directory.CreateTempSubdirectory("maillage-minutes-").FullName;
        await System.IO.File.WriteAllBytesAsync(Path.Combine(folder, "compte-rendu.docx"), paper.File("docx"));

        await Convert(folder);

        var text = await System.IO.File.ReadAllTextAsync(Path.Combine(folder, "compte-rendu.txt"));
        paper.Lines.ShouldAllBe(line => text.Contains(line.Text, StringComparison.Ordinal));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void A_file_is_named_by_its_day_and_title()
    {
        var paper = new MinutesPaper(Guid.Empty, "fr", "L’École / des « pairs » : où ça ?") { Day = new(2026, 6, 25) };

        DownloadMinutes.NameOf(paper, "docx").ShouldBe("2026-06-25-l-ecole-des-pairs-ou-ca.docx");
    }

    private static async Task Convert(string folder)
    {
        var start = new ProcessStartInfo("/usr/bin/soffice")
        {
            ArgumentList =
            {
                $"-env:UserInstallation=file://{folder}/profile",
                "--headless",
                "--convert-to",
                "txt:Text (encoded):UTF8",
                "--outdir",
                folder,
                Path.Combine(folder, "compte-rendu.docx"),
            },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var office = Process.Start(start)!;
        _ = await office.StandardOutput.ReadToEndAsync();
        await office.WaitForExitAsync();
        office.ExitCode.ShouldBe(0);
    }

    private static MinutesPaper HostilePaper()
    {
        var kit = new Kit(
            "<b>Kit</b>",
            "fr",
            [new("idees", StepKind.Brainstorm, "Idées | *dites*", 10) { Columns = [new(ContributionKind.Frein)] }]
        );
        var played = new Played(Moulins.Announced(kit, "Un <titre> | *fou*"));
        var someone = played.Join();
        played.Lead(new StartStep("idees"));
        foreach (var words in Hostile)
        {
            played.Tell(new PostLine(ContributionKind.Frein, words), someone);
        }

        return played.Draw();
    }

    private static Task<ExtractedDocument> Read(byte[] bytes, string format) =>
        new DocumentReader(new PdftotextProcess()).ReadAsync(
            bytes,
            $"compte-rendu.{format}",
            DocumentLimits.Default,
            CancellationToken.None
        );
}
