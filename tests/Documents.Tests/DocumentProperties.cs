using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Maillage.TextAnalysis;

namespace Maillage.Documents.Tests;

public sealed class DocumentProperties
{
    private static readonly string[] Pieces =
    [
        "Les freins",
        "moteurs au changement",
        " ",
        "  ",
        "\n",
        "\n\n",
        "\r\n",
        "\t",
        "- ",
        " - ",
        "• ",
        "➔ ",
        "» ",
        "« ",
        "1. ",
        "3.1 ",
        "# ",
        "## ",
        "**",
        "*",
        "_",
        "`",
        "```\n",
        "[",
        "](",
        ")",
        "![",
        "<ul>",
        "</ul>",
        "<li>",
        "<p>",
        "</p>",
        "<table>",
        "<tr>",
        "<td>",
        "</table>",
        "<br>",
        "<b>",
        "</b>",
        "<h2>",
        "<!--",
        "-->",
        "<script>",
        "<",
        ">",
        "&",
        "&eacute;",
        "&#128512;",
        "|",
        "|---|",
        "---\n",
        "😀",
        "👩‍🌾",
        "\uD83D",
        "\uDE00",
        "\u0000",
        "\u202E",
        "\u00AD",
        "\u00A0",
        "Ã©",
        "é",
        "==> ",
        "?",
        ".",
        ":",
        "; ",
        "\"",
        "\\",
        "TITRE EN CAPITALES",
        "\u2028",
        "From: a\nSubject: b\n\n",
        "<html>",
    ];

    [Theory]
    [InlineData("a.txt")]
    [InlineData("a.md")]
    [InlineData("a.html")]
    [InlineData("a.csv")]
    [InlineData("a.eml")]
    public void Blocks_of_any_mix_are_ordered_trimmed_and_lead_back_to_the_file(string name) =>
        Prop.ForAll(Mixes(), text => Holds(text, name)).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_bytes_are_read_or_refused() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes => Holds(bytes, "a.txt") && Holds([0x50, 0x4B, 3, 4, .. bytes], "a.docx"))
            .QuickCheckThrowOnFailure();

    private static bool Holds(string text, string name) => Holds(Encoding.UTF8.GetBytes(text), name);

    private static bool Holds(byte[] bytes, string name)
    {
        try
        {
            var document = Reading.Read(bytes, name).GetAwaiter().GetResult();
            return IsWellFormed(document.Structure)
                && document.Structure.Blocks.All(block => document.Origin.Find(block.Start, block.End) is not null);
        }
        catch (UnreadableDocumentException)
        {
            return true;
        }
    }

    private static bool IsWellFormed(StructuredText structure)
    {
        var end = -1;
        foreach (var block in structure.Blocks)
        {
            var words = structure.Text[block.Start..block.End];
            if (block.Start != end + 1 || words.Length == 0 || words != words.Trim() || words.AsSpan().ContainsAny('\r', '\n', '\t'))
            {
                return false;
            }

            end = block.End;
        }

        return Math.Max(0, end) == structure.Text.Length;
    }

    private static Arbitrary<string> Mixes() => Gen.Elements(Pieces).ListOf().Select(string.Concat).Resize(80).ToArbitrary();
}
