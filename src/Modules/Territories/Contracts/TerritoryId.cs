using System.Diagnostics.CodeAnalysis;

namespace Maillage.Territories;

/// <summary>What a territory is.</summary>
public enum TerritoryKind
{
    /// <summary>A commune of today, by its INSEE code.</summary>
    Commune,

    /// <summary>An intercommunality (EPCI à fiscalité propre, EPT), by its SIREN.</summary>
    Epci,

    /// <summary>A département, by its code.</summary>
    Departement,

    /// <summary>A région, by its INSEE code.</summary>
    Region,

    /// <summary>A perimeter of one's own made of communes (PNR, massif, pays), by its slug.</summary>
    Perimetre,

    /// <summary>All of France; its code is <c>FR</c>.</summary>
    Pays,
}

/// <summary>
/// A territory of any kind, written <c>kind:code</c>: <c>commune:22050</c>, <c>epci:200068989</c>, <c>departement:22</c>,
/// <c>region:53</c>, <c>perimetre:massif-central</c>, <c>pays:FR</c>.
/// </summary>
/// <param name="Kind">What it is.</param>
/// <param name="Code">Its code within its kind: text, never a number.</param>
public sealed record TerritoryId(TerritoryKind Kind, string Code) : IParsable<TerritoryId>
{
    /// <summary>All of France.</summary>
    public static readonly TerritoryId France = new(TerritoryKind.Pays, "FR");

    /// <summary>A commune.</summary>
    public static TerritoryId Commune(CommuneCode code) => new(TerritoryKind.Commune, code.Value);

    /// <summary>Reads <c>kind:code</c>.</summary>
    /// <exception cref="FormatException">It is not written so.</exception>
    public static TerritoryId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is not a territory such as 'commune:22050'.");

    /// <summary>Reads <c>kind:code</c>; false when it is not written so.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out TerritoryId? id)
    {
        id = null;
        var colon = text?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        if (colon < 1 || colon > text!.Length - 2 || text.Length > 80 || !Enum.TryParse<TerritoryKind>(text[..colon], true, out var kind))
        {
            return false;
        }

        var code = text[(colon + 1)..];
        if (!char.IsAsciiLetter(text[0]) || !code.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
        {
            return false;
        }

        id = new(kind, kind is TerritoryKind.Perimetre ? code.ToLowerInvariant() : code.ToUpperInvariant());
        return true;
    }

    static TerritoryId IParsable<TerritoryId>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<TerritoryId>.TryParse(string? s, IFormatProvider? provider, out TerritoryId result) => TryParse(s, out result!);

    /// <summary><c>kind:code</c>, the kind in lower case.</summary>
    public override string ToString() => $"{Kind.ToString().ToLowerInvariant()}:{Code}";
}
