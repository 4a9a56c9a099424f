namespace Maillage.TextAnalysis;

/// <summary>
/// A run of words to look for: <c>|</c> between words that do as well, <c>~</c> after the beginning of a word or before its end, <c>#</c> for a
/// number, <c>_</c> for any word.
/// </summary>
internal sealed class Phrase
{
    private readonly string[][] words;

    /// <summary>Reads a phrase as the rule files write it, folded: <c>manque|manquent de|d</c>.</summary>
    internal Phrase(string pattern) =>
        words = [.. pattern.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Split('|'))];

    /// <summary>How many words it takes.</summary>
    internal int Length => words.Length;

    /// <summary>What its first word may be, <c>~</c> included.</summary>
    internal IReadOnlyList<string> FirstWords => words[0];

    /// <summary>Whether a word may be its first.</summary>
    internal bool OpensWith(string word) => FitsAny(words[0], word);

    /// <summary>Whether it stands at this very word, all inside one stretch.</summary>
    internal bool IsAt(string[] text, int at, int end)
    {
        if (at + words.Length > end)
        {
            return false;
        }

        for (var index = 0; index < words.Length; index++)
        {
            if (!FitsAny(words[index], text[at + index]))
            {
                return false;
            }
        }

        return true;
    }

    // Asked of every word of a text: a lambda would allocate each time.
    private static bool FitsAny(string[] patterns, string word)
    {
        foreach (var pattern in patterns)
        {
            if (Fits(pattern, word))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Fits(string pattern, string word) =>
        pattern switch
        {
            "_" => true,
            "#" => word.Length > 0 && char.IsAsciiDigit(word[0]),
            [.., '~'] => word.AsSpan().StartsWith(pattern.AsSpan(0, pattern.Length - 1)),
            ['~', ..] => word.AsSpan().EndsWith(pattern.AsSpan(1)),
            _ => word == pattern,
        };
}
