using System.Text;
using Maillage.Documents.Pdf;
using Maillage.TextAnalysis;

namespace Maillage.Documents.Tests;

/// <summary>Reads in one call, and shows what was read as lines that a test can compare.</summary>
internal static class Reading
{
    private static readonly DocumentReader Reader = new(new PdftotextProcess());

    public static Task<ExtractedDocument> Read(byte[] bytes, string name, DocumentLimits? limits = null) =>
        Reader.ReadAsync(bytes, name, limits ?? DocumentLimits.Default, TestContext.Current.CancellationToken);

    public static Task<ExtractedDocument> Read(string text, string name = "compte-rendu.txt") => Read(Encoding.UTF8.GetBytes(text), name);

    public static async Task<string[]> Outline(string text, string name = "compte-rendu.txt") => Outline(await Read(text, name));

    /// <summary><c># title</c>, <c>- item</c> indented by its depth, plain paragraphs; <c>row,column|</c> before what stands in a cell.</summary>
    public static string[] Outline(ExtractedDocument document) =>
        [.. document.Structure.Blocks.Select(block => Cell(block) + Mark(block) + document.Structure.Text[block.Start..block.End])];

    public static async Task<string> Refusal(byte[] bytes, string name, DocumentLimits? limits = null) =>
        (await Should.ThrowAsync<UnreadableDocumentException>(() => Read(bytes, name, limits))).Code;

    private static string Cell(TextBlock block) => block.Cell is { } cell ? $"{cell.Row},{cell.Column}{(cell.IsHeader ? "!" : "")}|" : "";

    private static string Mark(TextBlock block) =>
        block.Kind switch
        {
            BlockKind.Heading => new string('#', block.Level) + " ",
            BlockKind.ListItem => new string(' ', block.Level * 2) + "- ",
            _ => "",
        };
}
