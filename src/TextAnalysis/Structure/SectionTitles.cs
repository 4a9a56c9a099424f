namespace Maillage.TextAnalysis;

/// <summary>Under which title each block stands.</summary>
/// <remarks>Time: O(depth of the outline) for a block.</remarks>
internal sealed class SectionTitles(Reading reading)
{
    private const int Deepest = 64; // levels: what stands deeper is nobody's section

    private readonly int first = FirstHeading(reading.Source.Blocks);

    /// <summary>
    /// The nearest heading above a block; where there is none but the document's title, the line at the head of its list or branch. Null when it
    /// stands under nothing.
    /// </summary>
    internal string? Of(int block)
    {
        var blocks = reading.Source.Blocks;
        var outermost = -1;
        foreach (var above in reading.Outline.Above(block).Take(Deepest))
        {
            if (blocks[above].Kind is BlockKind.Heading && above != first)
            {
                return reading.Title(above);
            }

            outermost = above != first && blocks[above].Cell is null ? above : outermost;
        }

        return outermost >= 0 ? reading.Title(outermost)
            : first >= 0 && reading.Outline.Above(block).Take(Deepest).Contains(first) ? reading.Title(first)
            : null;
    }

    // The document's title, when it is a heading or the root of a mind map.
    private static int FirstHeading(IReadOnlyList<TextBlock> blocks) =>
        blocks.Count > 0 && blocks[0].Kind is not BlockKind.Paragraph && !blocks.Skip(1).Any(block => IsAsHigh(blocks[0], block)) ? 0 : -1;

    private static bool IsAsHigh(TextBlock one, TextBlock other) => other.Kind == one.Kind && other.Level <= one.Level;
}
