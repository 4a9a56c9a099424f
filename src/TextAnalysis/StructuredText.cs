namespace Maillage.TextAnalysis;

/// <summary>A document's text with its structure: what a reader of a file format gives, and what the analysis reads.</summary>
/// <param name="Text">
/// The extracted text, without bullets or markup; blocks follow one another in it, separated by line feeds (cells of one table
/// row by a tab). Every offset of an analysis counts UTF-16 units in this text.
/// </param>
/// <param name="Blocks">Headings, paragraphs and list items, in the order of the text; they do not overlap.</param>
public sealed record StructuredText(string Text, IReadOnlyList<TextBlock> Blocks)
{
    /// <summary>A text without structure, read as one paragraph. Cost: O(1).</summary>
    public static StructuredText OfOneParagraph(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(text, [new TextBlock(BlockKind.Paragraph, 0, text.Length)]);
    }
}

/// <summary>What a block is; a table cell holds such blocks too (<see cref="TextBlock.Cell"/>).</summary>
public enum BlockKind
{
    /// <summary>A title; <see cref="TextBlock.Level"/> is 1 for the highest.</summary>
    Heading,

    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>A bullet or numbered item, or a node of a mind map; <see cref="TextBlock.Level"/> is its depth from 0.</summary>
    ListItem,
}

/// <summary>One heading, paragraph or list item.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it begins in the text, in UTF-16 units.</param>
/// <param name="End">Where it ends, exclusive; <c>Start ≤ End</c>.</param>
public sealed record TextBlock(BlockKind Kind, int Start, int End)
{
    /// <summary>Depth: headings from 1, list items from 0, paragraphs 0.</summary>
    public int Level { get; init; }

    /// <summary>The page that it stands on, from 1; null in formats without pages.</summary>
    public int? Page { get; init; }

    /// <summary>Where it stands in a table; null outside tables.</summary>
    public CellPosition? Cell { get; init; }
}

/// <summary>A table cell.</summary>
/// <param name="Table">The table, from 0 in document order.</param>
/// <param name="Row">The row, from 0.</param>
/// <param name="Column">The column, from 0.</param>
/// <param name="IsHeader">Whether the document marks it as a header (or it stands in a first row that reads as one).</param>
public sealed record CellPosition(int Table, int Row, int Column, bool IsHeader);
