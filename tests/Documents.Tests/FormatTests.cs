using System.Text;

namespace Maillage.Documents.Tests;

public sealed class FormatTests
{
    private static readonly string[] ByHand = ["- un", "➔ deux", "Texte"];

    private const string Word =
        "<w:p><w:pPr><w:pStyle w:val=\"MonTitre\"/></w:pPr><w:r><w:t>Les freins</w:t></w:r></w:p>"
        + "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"3\"/></w:numPr></w:pPr><w:r><w:t>Manque de temps</w:t></w:r></w:p>"
        + "<w:p><w:r><w:t>Avec </w:t></w:r><w:del><w:r><w:delText>peu</w:delText></w:r></w:del><w:ins><w:r><w:t>beaucoup</w:t></w:r></w:ins>"
        + "<w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>"
        + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>A</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>B</w:t></w:r></w:p></w:tc></w:tr>"
        + "<w:tr><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>• 2</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";

    [Fact]
    public async Task Word_gives_titles_by_inherited_style_lists_notes_and_tables_with_changes_accepted()
    {
        var note = "<w:footnote w:id=\"2\"><w:p><w:r><w:t>Selon le bilan.</w:t></w:r></w:p></w:footnote>";
        var document = await Reading.Read(Made.Docx(Word, note), "a.docx");
        Reading
            .Outline(document)
            .ShouldBe(["## Les freins", "  - Manque de temps", "Avec beaucoup", "0,0!|A", "0,1!|B", "1,0|1", "1,1|- 2", "Selon le bilan."]);
        document
            .Origin.Find(document.Structure.Text.IndexOf("Manque", StringComparison.Ordinal))!
            .Place.ShouldBe("word/document.xml paragraph 2");
    }

    [Fact]
    public async Task Word_text_boxes_are_read_once_though_stored_twice()
    {
        var box = "<w:txbxContent><w:p><w:r><w:t>Encadré</w:t></w:r></w:p></w:txbxContent>";
        var body =
            $"<w:p><w:r><w:t>Avant</w:t><mc:AlternateContent xmlns:mc=\"urn:mc\"><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r></w:p>";
        var file = Made.Zip(("word/document.xml", $"<w:document xmlns:w=\"urn:w\"><w:body>{body}</w:body></w:document>"));
        Reading.Outline(await Reading.Read(file, "a.docx")).ShouldBe(["Avant", "Encadré"]);
    }

    [Fact]
    public async Task Opendocument_gives_titles_nested_lists_tables_and_notes()
    {
        var document = await Reading.Read(
            Made.Odt(
                "<text:tracked-changes><text:p>effacé</text:p></text:tracked-changes><text:h text:outline-level='2'>Besoins</text:h>"
                    + "<text:list><text:list-item><text:p>une<text:s text:c='2'/>salle</text:p><text:list><text:list-item><text:p>chauffée</text:p></text:list-item></text:list></text:list-item></text:list>"
                    + "<text:p>Voir<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>La note.</text:p></text:note-body></text:note> ceci.</text:p>"
                    + "<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>A</text:p></table:table-cell></table:table-row></table:table-header-rows>"
                    + "<table:table-row><table:table-cell><text:p>1</text:p></table:table-cell></table:table-row></table:table>"
            ),
            "a.odt"
        );
        Reading.Outline(document).ShouldBe(["## Besoins", "- une salle", "  - chauffée", "Voir ceci.", "0,0!|A", "1,0|1", "La note."]);
        (document.Title, document.Date).ShouldBe(("Bilan", new DateOnly(2023, 5, 4)));
    }

    [Fact]
    public async Task A_workbook_gives_a_table_whose_cells_are_named()
    {
        var document = await Reading.Read(Made.Xlsx(["Action", "Coût"], ["Haie", "1200"]), "a.xlsx");
        Reading.Outline(document).ShouldBe(["0,0!|Action", "0,1!|Coût", "1,0|Haie", "1,1|1200"]);
        document.Origin.Find(document.Structure.Text.IndexOf("1200", StringComparison.Ordinal))!.Place.ShouldBe("sheet Budget!B2");
    }

    [Theory]
    [InlineData("Action;Coût\nHaie, bocage;1200\n")]
    [InlineData("Action,Coût\r\n\"Haie, bocage\",1200\r\n")]
    [InlineData("Action\tCoût\nHaie, bocage\t1200")]
    public async Task Values_are_cut_at_the_sign_that_the_file_uses(string csv)
    {
        var document = await Reading.Read(csv, "a.csv");
        Reading.Outline(document).ShouldBe(["0,0!|Action", "0,1!|Coût", "1,0|Haie, bocage", "1,1|1200"]);
        csv[document.Origin.Find(document.Structure.Text.IndexOf("1200", StringComparison.Ordinal))!.Start!.Value..]
            .Trim()
            .ShouldBe("1200");
    }

    [Fact]
    public async Task A_page_gives_its_structure_without_scripts()
    {
        var page =
            "<!DOCTYPE html><html><head><title>Le bocage</title><style>p{}</style></head><body><h2>Freins</h2><script>alert('x')</script>"
            + "<ul><li>Le temps<ol><li>des élus</li></ol></li></ul><p>Texte<br>suite &amp; fin</p><!-- caché --><table><tr><td rowspan=2>a<td>b<tr><td>c</table>";
        var document = await Reading.Read(page, "a.html");
        Reading
            .Outline(document)
            .ShouldBe(["## Freins", "- Le temps", "  - des élus", "Texte", "suite & fin", "0,0!|a", "0,1!|b", "1,1|c"]);
        document.Title.ShouldBe("Le bocage");
    }

    [Fact]
    public async Task Tables_that_lay_out_a_letter_are_not_tables_of_data() =>
        (await Reading.Outline("<html><table><tr><td><table><tr><td>A</td><td>B</td></tr></table></td></tr></table>", "a.html")).ShouldBe([
            "0,0|A",
            "0,1|B",
        ]);

    [Fact]
    public async Task A_freeplane_map_gives_depths_notes_and_links()
    {
        var map =
            "<map version='1'><node TEXT='Projet' ID='r'><node ID='a' LINK='https://exemple.fr'><richcontent TYPE='NODE'><html><body><p>Les <b>freins</b></p></body></html></richcontent>"
            + "<richcontent TYPE='NOTE'><html><body><p>Une note</p></body></html></richcontent><node TEXT='Le temps' ID='b'/></node></node></map>";
        var document = await Reading.Read(map, "a.mm");
        Reading.Outline(document).ShouldBe(["# Projet", "- Les freins", "Une note", "https://exemple.fr", "  - Le temps"]);
        document.Origin.Find(document.Structure.Text.IndexOf("Le temps", StringComparison.Ordinal))!.Place.ShouldBe("node b");
    }

    [Fact]
    public async Task An_outline_gives_its_title_and_depths() =>
        (
            await Reading.Outline(
                "<?xml version='1.0'?><opml version='2.0'><head><title>Plan</title></head><body><outline text='Un' _note='Note'><outline text='Deux'/></outline></body></opml>",
                "a.opml"
            )
        ).ShouldBe(["# Plan", "- Un", "Note", "  - Deux"]);

    [Theory]
    [InlineData(
        "content.json",
        "[{\"rootTopic\":{\"id\":\"r\",\"title\":\"Plan\",\"children\":{\"attached\":[{\"title\":\"Un\",\"notes\":{\"plain\":{\"content\":\"Note\"}}}]}}}]"
    )]
    [InlineData(
        "content.xml",
        "<xmap-content><sheet><topic id='r'><title>Plan</title><children><topics type='attached'><topic><title>Un</title><notes><plain>Note</plain></notes></topic></topics></children></topic></sheet></xmap-content>"
    )]
    public async Task Xmind_maps_of_today_and_before_are_read(string name, string content) =>
        Reading.Outline(await Reading.Read(Made.Zip((name, content)), "a.xmind")).ShouldBe(["# Plan", "- Un", "Note"]);

    [Theory]
    [InlineData("a.pdf", "Texte simple.", DocumentFormat.Text)]
    [InlineData("a.docx", "<html><p>Texte</p></html>", DocumentFormat.Html)]
    [InlineData("a.txt", "<map version='1'><node TEXT='x'/></map>", DocumentFormat.Freeplane)]
    public async Task A_wrong_extension_is_recognised_and_said(string name, string content, DocumentFormat format)
    {
        var document = await Reading.Read(content, name);
        (document.Format, document.Notes.Contains("name.wrong-extension")).ShouldBe((format, true));
    }

    [Fact]
    public async Task A_word_file_named_txt_is_read_as_word() =>
        (await Reading.Read(Made.Docx(Word), "a.txt")).Format.ShouldBe(DocumentFormat.Docx);

    [Fact]
    public async Task An_old_text_in_word_with_hand_made_bullets_has_items()
    {
        var body = string.Concat(ByHand.Select(text => $"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"));
        Reading.Outline(await Reading.Read(Made.Docx(body), "a.docx")).ShouldBe(["- un", "  - deux", "Texte"]);
    }

    [Fact]
    public async Task The_map_of_origins_survives_json()
    {
        var document = await Reading.Read("# Un\n\n- d&eacute;ux **trois**");
        var copy = OriginMap.FromJson(document.Origin.ToJson());
        Enumerable.Range(0, document.Structure.Text.Length).ShouldAllBe(offset => copy.Find(offset) == document.Origin.Find(offset));
        Encoding.UTF8.GetByteCount(document.Origin.ToJson()).ShouldBeLessThan(100);
    }
}
