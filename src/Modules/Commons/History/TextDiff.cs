using DiffPlex;

namespace Maillage.Commons.History;

/// <summary>What became of a part of a text.</summary>
public enum DiffChange
{
    /// <summary>It stayed.</summary>
    Kept,

    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is gone.</summary>
    Removed,
}

/// <summary>A part of a text, and what became of it.</summary>
public sealed record DiffPart(DiffChange Change, string Text);

/// <summary>What changed from one text to another, word by word.</summary>
internal static class TextDiff
{
    private static readonly char[] Separators = [' ', '\n', '\t', '.', ',', ';', ':', '!', '?', '(', ')', '\u00A0', '’', '\''];

    /// <summary>The parts in order: without those removed they are the new text, without those added the old one.</summary>
    public static IReadOnlyList<DiffPart> Of(string before, string after)
    {
        var diff = new Differ().CreateWordDiffs(before, after, ignoreWhitespace: false, Separators);
        var parts = new List<DiffPart>();
        var at = 0;
        foreach (var block in diff.DiffBlocks)
        {
            Add(parts, DiffChange.Kept, diff.PiecesNew[at..block.InsertStartB]);
            Add(parts, DiffChange.Removed, diff.PiecesOld.AsSpan(block.DeleteStartA, block.DeleteCountA).ToArray());
            Add(parts, DiffChange.Added, diff.PiecesNew.AsSpan(block.InsertStartB, block.InsertCountB).ToArray());
            at = block.InsertStartB + block.InsertCountB;
        }

        Add(parts, DiffChange.Kept, diff.PiecesNew[at..]);
        return parts;
    }

    private static void Add(List<DiffPart> parts, DiffChange change, string[] pieces)
    {
        if (pieces.Length > 0)
        {
            parts.Add(new(change, string.Concat(pieces)));
        }
    }
}
