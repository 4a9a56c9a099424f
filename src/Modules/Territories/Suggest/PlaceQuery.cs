namespace Maillage.Territories.Suggest;

/// <summary>What a person typed to name a territory, taken apart: words, figures, and what stands in brackets to tell homonyms apart.</summary>
/// <param name="Phrases">The words, in each way to read them, one space before each word; none when only figures were typed.</param>
/// <param name="Code">An INSEE code, département, postcode or SIREN, or its beginning; empty when none was typed.</param>
/// <param name="Context">The folded words in brackets; empty when there are none.</param>
internal sealed record PlaceQuery(IReadOnlyList<string> Phrases, string Code, string Context)
{
    private const int LongestName = 200;

    public bool IsEmpty => Phrases.Count == 0 && Code.Length == 0;

    /// <summary>Reads what was typed: « Dinan », « 22100 », « saint-denis 93 », « Dinan (Côtes-d’Armor) ».</summary>
    public static PlaceQuery Read(string typed)
    {
        var text = typed.Length > LongestName ? typed[..LongestName] : typed;
        var bracket = text.LastIndexOf('('); // some EPCI have brackets in their own name
        var context = bracket > 0 ? PlaceWords.Of(text[bracket..]) : "";
        var words = (bracket > 0 ? text[..bracket] : text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var code = words.FirstOrDefault(IsCode) ?? "";
        var phrases = Phrased(string.Join(' ', words.Where(word => word != code)));
        return IsCode(context.Trim()) && code.Length == 0
            ? new(phrases, context.Trim().ToUpperInvariant(), "")
            : new(phrases, code.ToUpperInvariant(), context);
    }

    /// <summary>The same, its figures read as words: « paris 13 » may mean an arrondissement, « CC Val 81 » is so called.</summary>
    public PlaceQuery WithCodeAsWord(string typed)
    {
        var bracket = Context.Length > 0 ? typed.LastIndexOf('(') : -1;
        return new(Phrased(bracket > 0 ? typed[..bracket] : typed), "", Context);
    }

    /// <summary>All that was typed as words, brackets included.</summary>
    public static PlaceQuery ReadAsWords(string typed) => new(Phrased(typed), "", "");

    private static string[] Phrased(string words) => [.. PlaceWords.Typed(words).Where(phrase => phrase.Length > 0)];

    // 22, 2A, 2A004, 22100, 200068989
    private static bool IsCode(string word) =>
        word.Length is >= 1 and <= 9
        && char.IsAsciiDigit(word[0])
        && word.Where((unit, at) => !char.IsAsciiDigit(unit) && !IsCorsica(word, at)).FirstOrDefault() == 0;

    private static bool IsCorsica(string word, int at) => at == 1 && word[0] == '2' && word[1] is 'A' or 'B' or 'a' or 'b';
}
