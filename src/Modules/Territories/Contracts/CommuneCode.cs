using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Maillage.Territories;

/// <summary>
/// A commune, named by its INSEE code: five characters, as in <c>59350</c> (Lille) or <c>2A004</c> (Ajaccio).
/// </summary>
/// <remarks>
/// Only the shape is checked: whether such a commune exists this year is a question for the gazetteer.
/// Source: INSEE, Code officiel géographique.
/// </remarks>
public sealed partial record CommuneCode : IParsable<CommuneCode>
{
    private CommuneCode(string value) => Value = value;

    /// <summary>The five characters, in upper case.</summary>
    public string Value { get; }

    /// <summary>Two characters in metropolitan France (<c>59</c>, <c>2A</c>), three overseas (<c>974</c>).</summary>
    public string Departement => Value[0] is '9' && Value[1] is '7' or '8' ? Value[..3] : Value[..2];

    /// <summary>Reads a code.</summary>
    /// <exception cref="FormatException"><paramref name="text"/> is not shaped like a commune code.</exception>
    public static CommuneCode Parse(string text) =>
        TryParse(text, out var code) ? code : throw new FormatException($"'{text}' is not an INSEE commune code.");

    /// <summary>Reads a code; false when the text is not shaped like one.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out CommuneCode? code)
    {
        var candidate = text?.Trim().ToUpperInvariant();
        code = candidate is not null && Shape().IsMatch(candidate) ? new CommuneCode(candidate) : null;
        return code is not null;
    }

    // What lets a route or a form field bind straight to a CommuneCode.
    static CommuneCode IParsable<CommuneCode>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<CommuneCode>.TryParse(string? s, IFormatProvider? provider, out CommuneCode result) => TryParse(s, out result!);

    /// <summary>The five characters.</summary>
    public override string ToString() => Value;

    [GeneratedRegex(@"\A(?:0[1-9]|1\d|2[1-9AB]|[3-8]\d|9[0-578])\d{3}\z")]
    private static partial Regex Shape();
}
