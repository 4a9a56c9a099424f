namespace Maillage.TextAnalysis;

/// <summary>The different words of texts, folded: each has a number, and is folded once however often it comes.</summary>
internal sealed class FoldedWords
{
    // By how a word is written, so that most words of a text cost one look-up and no folding.
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> spellings = new Dictionary<string, int>(
        StringComparer.Ordinal
    ).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly Dictionary<string, int> numbers = [];
    private readonly List<string> words = [];

    /// <summary>The folded words, by number.</summary>
    internal IReadOnlyList<string> All => words;

    /// <summary>The folded form of a word.</summary>
    internal string Of(ReadOnlySpan<char> word) => words[NumberOf(word)];

    /// <summary>The number of a word, the same for all that fold alike: 0 for the first, then 1…</summary>
    internal int NumberOf(ReadOnlySpan<char> word)
    {
        if (!spellings.TryGetValue(word, out var number))
        {
            number = spellings[word] = NumberOfFolded(Folding.Fold(word));
        }

        return number;
    }

    private int NumberOfFolded(string folded)
    {
        if (!numbers.TryGetValue(folded, out var number))
        {
            number = numbers[folded] = words.Count;
            words.Add(folded);
        }

        return number;
    }
}
