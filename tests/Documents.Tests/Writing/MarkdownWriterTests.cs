using FsCheck;
using FsCheck.Fluent;
using Maillage.Documents.Writing;
using Maillage.TextAnalysis;

namespace Maillage.Documents.Tests.Writing;

public sealed class MarkdownWriterTests
{
    // What means something to Markdown, to HTML or to our reader, wherever it stands.
    private static readonly string[] Pieces =
    [
        "*",
        "**",
        "_",
        "__",
        "`",
        "```",
        "~~",
        "[",
        "]",
        "(",
        ")",
        "[a](b)",
        "![x](y)",
        "<b>",
        "</b>",
        "<br>",
        "<div>",
        "<https://a.fr>",
        "<",
        ">",
        "&",
        "&amp;",
        "&#33;",
        "#",
        "##",
        "|",
        "\\",
        "\\*",
        "-",
        "--",
        "---",
        "===",
        "+",
        "1.",
        "12)",
        "a)",
        "1/",
        "•",
        "➔",
        "»",
        "«",
        "!",
        "?",
        ":",
        "mot",
        "Frein",
        "d’ici",
        "👩‍🌾",
        "é",
        "\u00a0",
        "50 %",
        "http://a.fr/b_c_d",
    ];

    [Fact]
    public void Whatever_people_write_is_read_again_unit_for_unit() =>
        Prop.ForAll(Gen.ListOf(Gen.Zip(Gen.Elements(Pieces), Gen.Elements("", " "))).ToArbitrary(), IsReadAgain).QuickCheckThrowOnFailure();

    [Fact]
    public async Task Titles_items_and_cells_keep_their_places()
    {
        var document = new DocumentToWrite(
            "Titre",
            "fr",
            [
                new HeadingToWrite(1, "1. Partie"),
                new ItemToWrite(new("- un", "groupe 1")),
                new ParagraphToWrite(new("Un paragraphe.")),
                new TableToWrite(
                    "Tableau",
                    ["Groupe", "Freins"],
                    [
                        new([
                            [new("1")],
                            [new("a | b"), new("c")],
                        ]),
                    ]
                ),
            ]
        );

        Reading
            .Outline(await Reading.Read(MarkdownWriter.Write(document), "essai.md"))
            .ShouldBe([
                "# Titre",
                "## 1. Partie",
                "- - un (groupe 1)",
                "Un paragraphe.",
                "0,0!|Groupe",
                "0,1!|Freins",
                "1,0|1",
                "1,1|a | b c",
            ]);
    }

    private static bool IsReadAgain(IReadOnlyList<(string Piece, string Space)> pieces)
    {
        var words = string.Join(
                ' ',
                string.Concat(pieces.Select(piece => piece.Piece + piece.Space)).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            )
            .Trim();
        if (words.Length == 0)
        {
            return true;
        }

        var document = new DocumentToWrite(
            "Titre",
            "fr",
            [
                new ItemToWrite(new(words)),
                new ItemToWrite(new("fin")),
                new TableToWrite(
                    "t",
                    ["a", "b"],
                    [
                        new([
                            [new("x")],
                            [new(words)],
                        ]),
                    ]
                ),
            ]
        );
        var read = Reading.Read(MarkdownWriter.Write(document), "essai.md").GetAwaiter().GetResult().Structure;
        var said = read
            .Blocks.Where(block => block is { Kind: BlockKind.ListItem } or { Cell: { Row: 1, Column: 1 } })
            .Select(block => read.Text[block.Start..block.End]);
        said.ShouldBe([FoldedText.Of(words), "fin", FoldedText.Of(words)]);
        return true;
    }
}
