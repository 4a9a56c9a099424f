using System.Diagnostics;
using System.Text;

namespace Maillage.Documents.Tests;

public sealed class HostileTests
{
    private const string Laughs = "<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]>";
    private static readonly byte[] Ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    [Fact]
    public async Task An_empty_file_is_refused() => (await Reading.Refusal([], "a.txt")).ShouldBe("document.empty");

    [Fact]
    public async Task A_file_beyond_the_limit_is_refused() =>
        (await Reading.Refusal(new byte[11], "a.txt", DocumentLimits.Default with { MaxBytes = 10 })).ShouldBe("document.too-large");

    [Fact]
    public async Task Five_megabytes_of_garbage_are_refused_at_once()
    {
        var bytes = new byte[5 << 20];
        new Random(7).NextBytes(bytes);
        bytes[0] = (byte)'a';
        (await Within(5, () => Reading.Refusal(bytes, "a.txt"))).ShouldBe("document.binary");
    }

    [Theory]
    [InlineData("a.mm", Laughs + "<map><node TEXT='&b;'/></map>")]
    [InlineData("a.mm", "<?xml version='1.0'?>" + Laughs + "<map><node TEXT='&b;'/></map>")]
    [InlineData("a.opml", "<?xml version='1.0'?>" + Laughs + "<opml><body><outline text='&b;'/></body></opml>")]
    public async Task Entities_in_xml_are_refused(string name, string xml) =>
        (await Reading.Refusal(Encoding.UTF8.GetBytes(xml), name)).ShouldBe("document.xml-dtd");

    [Theory]
    [InlineData("word/document.xml")]
    [InlineData("xl/workbook.xml")]
    [InlineData("content.xml")]
    public async Task Entities_inside_a_zipped_document_are_refused(string part) =>
        (await Reading.Refusal(Made.Zip((part, Laughs + "<x>&b;</x>")), "a")).ShouldBe("document.xml-dtd");

    [Theory]
    [InlineData("EncryptedPackage", "a.docx", "document.encrypted")]
    [InlineData("WordDocument", "a.doc", "document.unsupported")]
    [InlineData("Workbook", "a.xls", "document.corrupted")]
    public async Task An_ole_container_is_told_by_its_streams(string stream, string name, string code) =>
        (await Reading.Refusal([.. Ole, .. new byte[600], .. Encoding.Unicode.GetBytes(stream), .. new byte[600]], name)).ShouldBe(code);

    [Fact]
    public async Task A_word_file_cut_in_the_middle_is_refused()
    {
        var whole = Made.Docx("<w:p><w:r><w:t>Texte</w:t></w:r></w:p>");
        (await Reading.Refusal(whole[..(whole.Length / 2)], "a.docx")).ShouldBe("document.corrupted");
    }

    [Fact]
    public async Task A_word_file_whose_xml_is_broken_is_refused() =>
        (await Reading.Refusal(Made.Zip(("word/document.xml", "<w:document")), "a.docx")).ShouldBe("document.corrupted");

    [Fact]
    public async Task An_encrypted_opendocument_is_refused() =>
        (
            await Reading.Refusal(
                Made.Zip(
                    ("mimetype", "x"),
                    ("content.xml", "?"),
                    ("META-INF/manifest.xml", "<m><file-entry><encryption-data/></file-entry></m>")
                ),
                "a.odt"
            )
        ).ShouldBe("document.encrypted");

    [Fact]
    public async Task A_picture_is_said_to_be_one() =>
        (
            await Should.ThrowAsync<UnreadableDocumentException>(() => Reading.Read([0x89, (byte)'P', (byte)'N', (byte)'G', 1, 2], "a.txt"))
        ).Args.ShouldBe(["png"]);

    [Fact]
    public async Task An_archive_is_not_a_document() =>
        (await Reading.Refusal(Made.Zip(("a.txt", "x")), "a.txt")).ShouldBe("document.is-archive");

    [Fact]
    public async Task A_word_file_that_unfolds_too_much_is_refused() =>
        (await Reading.Refusal(Made.Zip(("word/document.xml", new string(' ', 30 << 20))), "a.docx")).ShouldBe("document.expands-too-much");

    [Fact]
    public async Task Xml_nested_beyond_the_limit_is_refused() =>
        (
            await Reading.Refusal(Encoding.UTF8.GetBytes("<map>" + string.Concat(Enumerable.Repeat("<node TEXT='a'>", 100_000))), "a.mm")
        ).ShouldBe("document.too-deep");

    [Fact]
    public async Task Json_nested_beyond_the_limit_is_refused() =>
        (await Reading.Refusal(Made.Zip(("content.json", new string('[', 100_000))), "a.xmind")).ShouldBe("document.corrupted");

    [Fact]
    public async Task Characters_that_turn_or_hide_words_are_removed_and_said()
    {
        var document = await Reading.Read("Le \u202Etxet\u202C \u0007 \u2066ca\u2069ché\u0000");
        document.Structure.Text.ShouldBe("Le txet caché");
        document.Notes.ShouldBe(["text.bidi-removed", "text.control-removed"]);
    }

    [Theory]
    [InlineData("<div>", "a.html")]
    [InlineData("<ul><li>a", "a.html")]
    [InlineData("<b><table><tr><td>", "a.html")]
    [InlineData("<", "a.html")]
    [InlineData("<a href=\"", "a.html")]
    [InlineData("<!--", "a.html")]
    [InlineData("<script>", "a.html")]
    [InlineData("&", "a.html")]
    [InlineData("<ul>", "a.txt")]
    [InlineData("<ul> • a ", "a.txt")]
    [InlineData("<table>\n", "a.txt")]
    [InlineData("[", "a.md")]
    [InlineData("[a](", "a.md")]
    [InlineData("](", "a.md")]
    [InlineData("![", "a.md")]
    [InlineData("<http:", "a.md")]
    [InlineData("*a **b _c ", "a.md")]
    [InlineData("`", "a.md")]
    [InlineData("```\n", "a.md")]
    [InlineData("> ", "a.md")]
    [InlineData("| a ", "a.md")]
    [InlineData("| a |\n", "a.md")]
    [InlineData("- ", "a.txt")]
    [InlineData("• a ➔ b ", "a.txt")]
    [InlineData("a\t", "a.txt")]
    [InlineData("Titre\n\n", "a.txt")]
    [InlineData("\"", "a.csv")]
    [InlineData(";", "a.csv")]
    public async Task What_repeats_a_hundred_thousand_times_is_read_in_linear_time(string piece, string name) =>
        await Within(10, () => Reading.Read(string.Concat(Enumerable.Repeat(piece, 100_000)) + "fin", name));

    [Fact]
    public async Task A_hundred_thousand_nested_bullets_are_read_in_linear_time()
    {
        var text = string.Concat(Enumerable.Range(0, 100_000).Select(n => new string(' ', n % 500) + "- a" + n + "\n"));
        (await Within(20, () => Reading.Read(text))).Structure.Blocks.Count.ShouldBe(100_000);
    }

    [Fact]
    public async Task Five_megabytes_of_one_line_are_read_in_linear_time() =>
        await Within(10, () => Reading.Read(string.Concat(Enumerable.Repeat("Saint-Étienne ", 350_000))));

    [Fact]
    public async Task A_sheet_of_a_million_empty_cells_around_two_words_is_read_in_linear_time()
    {
        var rows = Enumerable.Range(0, 1_000).Select(_ => Enumerable.Repeat("", 1_000).ToArray()).ToArray();
        (rows[0][0], rows[^1][^1]) = ("Action", "Haie");

        var document = await Within(30, () => Reading.Read(Made.Xlsx(rows), "a.xlsx"));

        document.Structure.Text.ShouldContain("Action");
        document.Structure.Text.ShouldContain("Haie");
    }

    [Fact]
    public async Task A_table_of_ten_thousand_columns_is_read_in_linear_time()
    {
        var line = string.Join(';', Enumerable.Range(0, 10_000).Select(n => $"c{n}"));

        var document = await Within(20, () => Reading.Read($"{line}\n{line}\n{line}\n", "a.csv"));

        document.Structure.Text.ShouldContain("c9999");
    }

    [Fact]
    public async Task A_document_that_takes_too_long_is_refused() =>
        (
            await Reading.Refusal(
                Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("- a\n", 500_000))),
                "a.txt",
                DocumentLimits.Default with
                {
                    MaxTime = TimeSpan.FromMilliseconds(1),
                }
            )
        ).ShouldBe("document.too-slow");

    private static async Task<T> Within<T>(int seconds, Func<Task<T>> act)
    {
        var watch = Stopwatch.StartNew();
        var result = await act();
        watch.Elapsed.TotalSeconds.ShouldBeLessThan(seconds);
        return result;
    }
}
