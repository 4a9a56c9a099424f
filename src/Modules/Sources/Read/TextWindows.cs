using Maillage.Kernel;
using Maillage.TextAnalysis;

namespace Maillage.Sources.Read;

/// <summary>A long text is shown one window at a time, so that the page of a thick report stays as light as that of a note.</summary>
internal static class TextWindows
{
    private const int Wanted = 24_000;

    /// <summary>Cuts a text between blocks, at a heading when one comes soon enough.</summary>
    public static IReadOnlyList<Span> Of(SourceVersion version)
    {
        var windows = new List<Span>();
        var start = 0;
        foreach (var block in version.Blocks)
        {
            var length = block.Start - start;
            if (length > Wanted * 5 / 4 || (length > Wanted * 3 / 4 && block is { Kind: BlockKind.Heading, Cell: null }))
            {
                windows.Add(new(start, block.Start));
                start = block.Start;
            }
        }

        windows.Add(new(start, Math.Max(version.Text.Length, start)));
        return windows;
    }

    /// <summary>The number, from 0, of the window that holds an offset.</summary>
    public static int Holding(this IReadOnlyList<Span> windows, int offset)
    {
        var holding = 0;
        while (holding < windows.Count - 1 && offset >= windows[holding].End)
        {
            holding++;
        }

        return holding;
    }
}
