using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

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
    /// <summary>The parts in order: without those removed they are the new text, without those added the old one.</summary>
    public static IReadOnlyList<DiffPart> Of(string before, string after)
    {
        var words = InlineDiffBuilder.Diff(before, after, ignoreWhiteSpace: false, ignoreCase: false, chunker: new WordChunker());
        var parts = new List<DiffPart>();
        foreach (var word in words.Lines)
        {
            var change = ChangeOf(word.Type);
            if (parts.Count > 0 && parts[^1].Change == change)
            {
                parts[^1] = parts[^1] with { Text = parts[^1].Text + word.Text };
            }
            else
            {
                parts.Add(new(change, word.Text));
            }
        }

        return parts;
    }

    private static DiffChange ChangeOf(ChangeType type) =>
        type switch
        {
            ChangeType.Inserted => DiffChange.Added,
            ChangeType.Deleted => DiffChange.Removed,
            _ => DiffChange.Kept,
        };
}
