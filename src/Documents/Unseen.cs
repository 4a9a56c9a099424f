using System.Text;

namespace Maillage.Documents;

/// <summary>Characters that a reader does not see, some of which can turn a line around or hide words in it.</summary>
internal static class Unseen
{
    /// <summary>Whether to keep the character; what is dropped for safety is noted.</summary>
    public static bool IsSeen(char character, ISet<string>? notes)
    {
        if (character < ' ' || character is >= '\u007F' and <= '\u009F')
        {
            notes?.Add("text.control-removed");
            return false;
        }

        if (character is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F' or '\u061C')
        {
            notes?.Add("text.bidi-removed");
            return false;
        }

        return character is not ('\u00AD' or '\u200B' or '\u2060' or '\uFEFF' or '\uFFFE' or '\uFFFF');
    }

    /// <summary>Whether it is half of a character whose other half is missing.</summary>
    public static bool IsLone(MappedText text, int index) =>
        char.IsHighSurrogate(text[index])
            ? index + 1 == text.Length || !char.IsLowSurrogate(text[index + 1])
            : char.IsLowSurrogate(text[index]) && (index == 0 || !char.IsHighSurrogate(text[index - 1]));

    /// <summary>A short text on one line, without what cannot be seen.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (!char.IsWhiteSpace(character) && IsSeen(character, notes: null))
            {
                clean.Append(character);
            }
            else if (char.IsWhiteSpace(character) && clean.Length > 0 && clean[^1] != ' ')
            {
                clean.Append(' ');
            }
        }

        return clean.ToString().TrimEnd();
    }
}
