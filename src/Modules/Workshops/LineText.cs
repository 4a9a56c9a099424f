using System.Globalization;
using System.Text;
using Maillage.Kernel;

namespace Maillage.Workshops;

/// <summary>What a person typed, as it is kept: one line of text, never markup.</summary>
internal static class LineText
{
    /// <summary>The longest line, in UTF-16 units; people are told before they send.</summary>
    public const int Longest = 1000;

    /// <summary>The text in one line: without control characters, without marks that turn its direction around.</summary>
    /// <returns>Empty for nothing.</returns>
    public static string Clean(string? typed)
    {
        if (typed is null)
        {
            return "";
        }

        var clean = new StringBuilder(Math.Min(typed.Length, Longest));
        foreach (var rune in typed.EnumerateRunes())
        {
            Add(clean, rune);
        }

        return clean.ToString().Trim().Normalize(NormalizationForm.FormC);
    }

    /// <summary>The text of a line.</summary>
    /// <exception cref="RefusedException">It is empty or too long.</exception>
    public static string Read(string? typed)
    {
        var text = Clean(typed);
        return text.Length == 0 ? throw new RefusedException(new Refusal("line.empty"))
            : text.Length > Longest ? throw new RefusedException(new Refusal("line.too-long", Longest, text.Length))
            : text;
    }

    private static void Add(StringBuilder clean, Rune rune)
    {
        if (Rune.IsWhiteSpace(rune) && !IsNoBreak(rune))
        {
            if (clean.Length > 0 && clean[^1] != ' ')
            {
                clean.Append(' ');
            }
        }
        else if (!IsRefused(rune))
        {
            clean.Append(rune.ToString());
        }
    }

    private static bool IsNoBreak(Rune rune) => rune.Value is 0xA0 or 0x202F;

    // Lone surrogates come as U+FFFD. Of the marks of format, only those that join emoji and letters stay.
    private static bool IsRefused(Rune rune) =>
        rune.Value is 0xFFFD
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.PrivateUse
        || (
            Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format
            && rune.Value is not (0x200C or 0x200D)
            && rune.Value is < 0xE0020 or > 0xE007F
        );
}
