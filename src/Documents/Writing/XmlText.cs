using System.Text;
using System.Xml;

namespace Maillage.Documents.Writing;

/// <summary>Words as XML can hold them: it has no place for control characters or half characters.</summary>
internal static class XmlText
{
    public static string Of(string words)
    {
        if (words.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0)
        {
            return words;
        }

        var clean = new StringBuilder(words.Length);
        foreach (var rune in words.EnumerateRunes())
        {
            if (IsHeld(rune))
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString();
    }

    // What stands for a half character (U+FFFD) says nothing either.
    private static bool IsHeld(Rune rune) =>
        rune != Rune.ReplacementChar && (!rune.IsBmp || (XmlConvert.IsXmlChar((char)rune.Value) && rune.Value is < 0x7F or > 0x9F));
}
