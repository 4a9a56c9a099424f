namespace Maillage.TextAnalysis;

/// <summary>What a full-text engine stores and is asked: the same analysis on both sides, whatever the engine.</summary>
public static class SearchText
{
    /// <summary>The words of a text, folded, in order, separated by one space: for phrases and prefixes.</summary>
    /// <param name="text">What a fiche, a statement or a query says.</param>
    /// <returns>Letters and digits only: <c>« L'eau ! »</c> gives <c>l eau</c>; empty for a text without words.</returns>
    /// <remarks>Time and memory: O(length).</remarks>
    public static string Words(string text) => string.Join(' ', Tokenizer.Tokenize(text).Select(token => token.Folded));

    /// <summary>The stems of the words that carry a subject, in order, separated by one space.</summary>
    /// <param name="text">What a fiche, a statement or a query says.</param>
    /// <returns>Without stop words, so empty for « de la »: then ask <see cref="Words"/>.</returns>
    /// <remarks>See <see cref="FrenchStemmer"/> and <see cref="StopWords"/>. Time and memory: O(length).</remarks>
    public static string Stems(string text) =>
        string.Join(
            ' ',
            Tokenizer.Tokenize(text).Where(token => !StopWords.Contains(token.Folded)).Select(token => FrenchStemmer.Stem(token.Folded))
        );
}
