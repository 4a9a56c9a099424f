using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Maillage.Kernel;

namespace Maillage.Members.Accounts;

/// <summary>What a person wants to be called: one line, without characters that hide or turn others around.</summary>
internal sealed partial record PersonName
{
    public const int MaxLength = 80;

    private PersonName(string value, bool wasCleaned) => (Value, WasCleaned) = (value, wasCleaned);

    public string Value { get; }

    /// <summary>Whether something invisible was taken out of what was typed.</summary>
    public bool WasCleaned { get; }

    /// <exception cref="RefusedException">Nothing readable is left, or it is too long.</exception>
    public static PersonName Parse(string? typed)
    {
        RefusedException.ThrowIfAny(WhyNot(typed));
        var visible = Visible(typed!);
        return new(Tidy(visible), visible.Length != typed!.Length);
    }

    public static IReadOnlyList<Refusal> WhyNot(string? typed) =>
        typed switch
        {
            { Length: > 10 * MaxLength } => [new("member.name-long", MaxLength)],
            null => [new("member.no-name")],
            _ => WhyNotTidy(Tidy(Visible(typed))),
        };

    private static IReadOnlyList<Refusal> WhyNotTidy(string name) =>
        name.Length > MaxLength ? [new("member.name-long", MaxLength)]
        : name.Any(char.IsLetterOrDigit) ? []
        : [new("member.no-name")];

    private static string Tidy(string text) => Blank().Replace(text, " ").Trim().Normalize();

    // Control and format characters (bidi overrides, zero-width, tags) go; a lone surrogate is no character at all.
    private static string Visible(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes().Where(IsVisible))
        {
            kept.Append(rune.ToString());
        }

        return kept.ToString();
    }

    private static bool IsVisible(Rune rune) =>
        rune.Value is '\t' or '\n' or '\r'
        || (
            rune != Rune.ReplacementChar
            && Rune.GetUnicodeCategory(rune)
                is not (
                    UnicodeCategory.Control
                    or UnicodeCategory.Format
                    or UnicodeCategory.PrivateUse
                    or UnicodeCategory.OtherNotAssigned
                    or UnicodeCategory.Surrogate
                )
        );

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();
}
