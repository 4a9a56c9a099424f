namespace Maillage.TextAnalysis;

/// <summary>Brings the forms of a French word together: plural, feminine and common derivations.</summary>
public static class FrenchStemmer
{
    private const int Shortest = 5; // below, endings say too little to be taken away

    // In order: the first rule that fits is applied; "Last" rules end the work, others let the following ones look again.
    private static readonly Suffix[] Suffixes =
    [
        new("issement", 10, "ir"),
        new("issant", 9, "ir"),
        new("ivement", 9, "if"),
        new("ement", 7, "e"),
        new("ficatrice", 12, "fier"),
        new("ficateur", 11, "fier"),
        new("catrice", 10, "quer"),
        new("cateur", 9, "quer"),
        new("atrice", 9, "er"),
        new("ateur", 8, "er"),
        new("trice", 7, "teur", Last: false),
        new("ieme", 6, ""),
        new("teuse", 8, "ter"),
        new("teur", 7, "ter"),
        new("euse", 6, "eu"),
        new("ive", 8, "if"),
        new("folle", 5, "fou"),
        new("molle", 5, "mou"),
        new("nnelle", 10, "n"),
        new("nnel", 10, "n"),
        new("ique", 9, "", Last: false),
        new("esse", 9, "e"),
        new("inage", 8, "in"),
        new("ualisation", 13, "uel"),
        new("isation", 10, ""),
        new("isateur", 10, ""),
        new("ation", 9, ""),
        new("ition", 9, ""),
    ];

    /// <summary>Reduces a word to its stem.</summary>
    /// <param name="folded">A word as <see cref="Tokenizer"/> folds it: lower case, without accents.</param>
    /// <returns>
    /// Its stem, for comparing only, not always a word: <c>territoriales</c> and <c>territorial</c> give the same. Words of fewer
    /// than four letters, and words with digits, come back as they are.
    /// </returns>
    /// <remarks>
    /// The UniNE light stemmer (Savoy, "Light stemming approaches for the French, Portuguese, German and Hungarian languages", SAC
    /// 2006), chosen over Snowball because it needs no accents (people search without them) and cuts less: on the short texts of
    /// this field, over-stemming costs more than it finds. Rules on accented endings are dropped, since words arrive folded.
    /// Time: O(length of the word).
    /// </remarks>
    public static string Stem(string folded)
    {
        ArgumentNullException.ThrowIfNull(folded);
        return folded.Length < 4 || folded.AsSpan().ContainsAnyInRange('0', '9') ? folded : Trim(Derive(Singular(folded)));
    }

    private static string Singular(string word)
    {
        if (word.Length > 5 && word.EndsWith("aux", StringComparison.Ordinal) && word[^4] != 'e')
        {
            return word[..^2] + "l"; // territoriaux, territorial; but not bureaux
        }

        return word[^1] is 'x' or 's' ? word[..^1] : word;
    }

    private static string Derive(string word)
    {
        foreach (var suffix in Suffixes)
        {
            if (word.Length < suffix.FromLength || !word.EndsWith(suffix.Ending, StringComparison.Ordinal))
            {
                continue;
            }

            word = string.Concat(word.AsSpan(0, word.Length - suffix.Ending.Length), suffix.Replacement);
            if (suffix.Last)
            {
                break;
            }
        }

        return word;
    }

    private static string Trim(string word)
    {
        if (word.Length < Shortest)
        {
            return word;
        }

        word = WithoutDoubles(word);
        word = word.Length >= Shortest && word.EndsWith("ie", StringComparison.Ordinal) ? word[..^2] : word;
        word = TrimLast(TrimLast(TrimLast(word, 'r'), 'e'), 'e');
        return word;
    }

    private static string TrimLast(string word, char letter) => word.Length >= Shortest && word[^1] == letter ? word[..^1] : word;

    private static string WithoutDoubles(string word)
    {
        var kept = new char[word.Length];
        var length = 0;
        foreach (var letter in word)
        {
            if (length == 0 || kept[length - 1] != letter)
            {
                kept[length++] = letter;
            }
        }

        return length == word.Length ? word : new string(kept, 0, length);
    }

    /// <summary>An ending, the length from which it may go, and what takes its place.</summary>
    private sealed record Suffix(string Ending, int FromLength, string Replacement, bool Last = true);
}
