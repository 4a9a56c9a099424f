using System.Globalization;
using System.Text;

namespace Maillage.Commons;

/// <summary>
/// Takes out of what people type the characters that no reader sees and that can mislead: control, bidirectional overrides, private
/// use and lone surrogates.
/// </summary>
internal static class CleanText
{
    /// <summary>One line: spaces and line ends become one space.</summary>
    public static string Line(string? typed) =>
        string.Join(' ', Lines(typed).Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>At most so many UTF-16 units, an ellipsis at the end when something was left out; never half a character.</summary>
    public static string Cut(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var end = char.IsLowSurrogate(text[length - 1]) ? length - 2 : length - 1;
        return text[..end] + "…";
    }

    /// <summary>Several lines, ended by <c>\n</c>, without blanks at either end.</summary>
    public static string Lines(string? typed)
    {
        var clean = new StringBuilder();
        foreach (var rune in (typed ?? "").ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (IsSeen(rune))
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString().Trim(Blank).Normalize(NormalizationForm.FormC);
    }

    // A joiner with nothing beside it joins nothing: a title made of them would be empty to every eye.
    private static readonly char[] Blank = [' ', '\n', '\t', '\u00A0', '\u200C', '\u200D'];

    // EnumerateRunes gives U+FFFD for a lone surrogate; zero-width joiners stay, emoji and some scripts need them.
    private static bool IsSeen(Rune rune) =>
        rune.Value is '\n' or '\t' or 0x200C or 0x200D
        || (
            rune.Value != 0xFFFD
            && Rune.GetUnicodeCategory(rune)
                is not (
                    UnicodeCategory.Control
                    or UnicodeCategory.Format
                    or UnicodeCategory.PrivateUse
                    or UnicodeCategory.OtherNotAssigned
                    or UnicodeCategory.LineSeparator
                    or UnicodeCategory.ParagraphSeparator
                )
        );

    /// <summary>The same content, cleaned, without blanks, doubles and empty lines.</summary>
    public static FicheContent Cleaned(this FicheContent content) =>
        content with
        {
            Title = Line(content.Title),
            Summary = Line(content.Summary),
            Body = Lines(content.Body),
            Places = [.. content.Places.Distinct()],
            Themes = [.. content.Themes.Select(Line).Where(theme => theme.Length > 0).Distinct()],
            Colleges = [.. content.Colleges.Distinct().Order()],
            ExactActors = [.. content.ExactActors.Select(Line).Where(actor => actor.Length > 0).Distinct()],
            Links = [.. content.Links.Select(Cleaned).Where(link => link.Address.Length > 0).DistinctBy(link => link.Address)],
            Licence = Line(content.Licence),
        };

    private static FicheLink Cleaned(FicheLink link) => new(Line(link.Title), Line(link.Address));
}
