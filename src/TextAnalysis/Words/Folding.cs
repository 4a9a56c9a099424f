using System.Globalization;
using System.Text;

namespace Maillage.TextAnalysis;

/// <summary>Takes case and accents away from letters, so that « Sèvre », « SEVRE » and « sevre » are one word.</summary>
internal static class Folding
{
    private const int TableSize = 0x250; // Basic Latin, Latin-1, Latin Extended-A and B: nearly every letter met in French text

    private static readonly string[] Table = [.. Enumerable.Range(0, TableSize).Select(code => FoldSlowly((char)code))];

    /// <summary>The letters one UTF-16 unit stands for: usually one, two for a ligature, none for an accent of its own.</summary>
    internal static string Fold(char letter) => letter < TableSize ? Table[letter] : FoldSlowly(letter);

    /// <summary>Folds a whole text, spaces and signs left as they are.</summary>
    internal static string Fold(ReadOnlySpan<char> text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            folded.Append(Fold(letter));
        }

        return folded.ToString();
    }

    /// <summary>Whether this unit belongs inside a word: letters, digits, accents of their own, soft hyphens.</summary>
    internal static bool IsWordPart(char unit) =>
        unit < 0x80 ? char.IsAsciiLetterOrDigit(unit) : char.IsLetterOrDigit(unit) || IsInvisible(unit);

    private static bool IsInvisible(char unit) =>
        unit is '\u00AD' or '\u200D' || CharUnicodeInfo.GetUnicodeCategory(unit) is UnicodeCategory.NonSpacingMark;

    private static string FoldSlowly(char letter)
    {
        if (letter is 'œ' or 'Œ')
        {
            return "oe";
        }

        if (letter is 'æ' or 'Æ')
        {
            return "ae";
        }

        if (letter is 'ß')
        {
            return "ss";
        }

        if (IsInvisible(letter))
        {
            return "";
        }

        return char.IsSurrogate(letter) ? letter.ToString() : WithoutMarks(letter);
    }

    private static string WithoutMarks(char letter)
    {
        var parts = letter.ToString().Normalize(NormalizationForm.FormKD).Where(part => !IsInvisible(part));
        return string.Concat(parts).ToLowerInvariant();
    }
}
