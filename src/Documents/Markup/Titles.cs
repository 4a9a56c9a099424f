using System.Globalization;
using System.Text.RegularExpressions;

namespace Maillage.Documents.Markup;

/// <summary>What reads as a title although nothing marks it.</summary>
internal static partial class Titles
{
    private const int Longest = 80;
    private const int LongestMarked = 160;
    private const int MostWords = 12;

    /// <summary>Short enough for a title that bold or size already shows, and not a sentence.</summary>
    public static bool IsShort(string text) =>
        text.Trim() is { Length: > 0 and <= LongestMarked } line && line[^1] is not ('.' or ';' or ',');

    /// <summary>How deep a numbered title is ("3.1 Question" is 2); 0 when it is none.</summary>
    public static int NumberDepth(string text)
    {
        var match = Numbered().Match(text);
        return match.Success && text.Length <= LongestMarked && text[^1] is not ('.' or ';' or ',')
            ? match.Groups["number"].Value.Trim('.').Count(c => c == '.') + 1
            : 0;
    }

    /// <summary>All in capitals, with at least one word.</summary>
    public static bool IsCapitals(string text)
    {
        var letters = text.Count(char.IsLetter);
        return letters >= 4
            && text.Length <= 120
            && text[^1] is not ('.' or ';' or ',')
            && text.Count(char.IsUpper) == letters
            && text.Split(' ', '-').Any(word => word.Count(char.IsLetter) >= 4);
    }

    /// <summary>Begins with a picture, as the rubrics of newsletters do.</summary>
    public static bool IsRubric(string text) =>
        text.Length <= Longest
        && text.Length > 2
        && IsPicture(text[0])
        && !Bullets.IsBullet(text[0])
        && text[^1] is not ('.' or ';' or ',' or '?' or '!');

    /// <summary>A short line that could be a title: no sentence, no name of a person, no address.</summary>
    public static bool CouldBe(string text) =>
        text.Length is > 1 and <= Longest
        && (char.IsUpper(text[0]) || char.IsDigit(text[0]) || text[0] is '«' or '“' or '"')
        && text[^1] is not ('.' or ';' or ',' or '?' or '!' or '…' or '»' or '”' or '"' or '=')
        && !text.Contains('@')
        && text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: <= MostWords } words
        && !AreNames(words);

    // Two words or more, all with a capital and none long enough to say so: people, not a title.
    private static bool AreNames(string[] words) =>
        words.Length is >= 2 and <= 6 && words.All(word => char.IsUpper(word[0])) && !words.All(word => word.All(c => !char.IsLower(c)));

    private static bool IsPicture(char first) =>
        char.IsSurrogate(first) || CharUnicodeInfo.GetUnicodeCategory(first) is UnicodeCategory.OtherSymbol;

    [GeneratedRegex(
        @"^(?:(?<number>\d{1,2}(?:\.\d{1,2}){1,4}\.?)[)]?\s+\S|(?<number>\d{1,2})[.)]?\s+\p{Lu}|(?<number>[IVX]{1,5})\s?[.)–-]\s+\p{Lu})"
    )]
    private static partial Regex Numbered();
}
