using System.Collections.Frozen;

namespace Maillage.TextAnalysis;

/// <summary>Folded words that a finder looks for; <see cref="Reading.IsIn"/> asks once for each different word of a text.</summary>
internal sealed class WordList(IEnumerable<string> words)
{
    private static int lists;

    private readonly FrozenSet<string> words = words.ToFrozenSet();

    /// <summary>The place of its answers among those of all lists.</summary>
    internal int Number { get; } = Interlocked.Increment(ref lists) - 1;

    /// <summary>The words of a file of <c>Data</c>.</summary>
    internal static WordList Of(string file) => new(DataFiles.Lines(file));

    internal bool Contains(string word) => words.Contains(word);
}
