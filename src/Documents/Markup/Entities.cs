using System.Net;

namespace Maillage.Documents.Markup;

/// <summary>Named and numbered characters (<c>&amp;eacute;</c>, <c>&amp;#233;</c>).</summary>
internal static class Entities
{
    private const int Longest = 12;

    /// <summary>The characters that the entity at an offset stands for and its length; null when there is none.</summary>
    public static (string Characters, int Length)? At(ReadOnlySpan<char> text)
    {
        var close = text[..Math.Min(text.Length, Longest)].IndexOf(';');
        if (close < 2)
        {
            return null;
        }

        var entity = text[..(close + 1)].ToString();
        var decoded = WebUtility.HtmlDecode(entity);
        return decoded == entity ? null : (decoded, entity.Length);
    }
}
