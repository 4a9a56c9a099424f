namespace Maillage.TextAnalysis;

/// <summary>Cuts a text into words.</summary>
public static class Tokenizer
{
    internal const int ShortestWord = 5; // signs on average, space included: what is set aside for a text is seldom too little

    /// <summary>Finds the words of a text, in order.</summary>
    /// <param name="text">Any text; malformed surrogates, control characters and emoji are gaps between words.</param>
    /// <returns>
    /// Words that do not overlap. A word is a run of letters and digits: apostrophes and hyphens separate (<c>l'eau</c> gives
    /// <c>l</c> and <c>eau</c>; <c>Loos-en-Gohelle</c> three words), a soft hyphen or an accent of its own does not.
    /// </returns>
    /// <remarks>Search, similarity and extraction all use this one cut. Time and memory: O(length).</remarks>
    public static List<Token> Tokenize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Tokenize(text, new FoldedWords());
    }

    /// <summary>The same for many short texts, whose words are folded once for all.</summary>
    internal static List<Token> Tokenize(string text, FoldedWords folded) => Tokenize(text, folded, []);

    /// <summary>The same, with the number of each word.</summary>
    internal static List<Token> Tokenize(string text, FoldedWords folded, List<int> numbers)
    {
        var tokens = new List<Token>((text.Length / ShortestWord) + 1);
        for (var at = 0; at < text.Length; )
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }

            var start = at;
            at = EndOfWord(text, start);
            var number = folded.NumberOf(text.AsSpan(start, at - start));
            tokens.Add(new Token(start, at, folded.All[number]));
            numbers.Add(number);
        }

        return tokens;
    }

    private static int EndOfWord(string text, int start)
    {
        var end = start + 1;
        while (end < text.Length && Folding.IsWordPart(text[end]))
        {
            end++;
        }

        return end;
    }
}
