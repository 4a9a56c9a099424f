using Maillage.Commons.Contracts;
using Maillage.TextAnalysis;

namespace Maillage.Commons.Catalogue;

/// <summary>What a fiche is chosen by, apart from its places.</summary>
internal enum Facet
{
    Kind,
    Theme,
    College,
    Statement,
    Territory,
}

/// <summary>
/// All that a fiche is chosen by, in one word of 64 bits, so that a filter is a few bit operations: kinds (bits 0 to 3), colleges
/// (4 to 9), kinds of statements made about it (10 to 16), two flags (17, 18), themes (20 to 63).
/// </summary>
internal static class Traits
{
    private const int FirstCollege = 4;
    private const int FirstStatement = 10;
    public const int FirstTheme = 20;

    /// <summary>The position shown is not known exactly.</summary>
    public const ulong Approximate = 1UL << 17;

    /// <summary>There is a position to show.</summary>
    public const ulong Located = 1UL << 18;

    public static ulong Bit(FicheKind kind) => 1UL << (int)kind;

    public static ulong Bit(College college) => 1UL << (FirstCollege + (int)college);

    public static ulong Bit(ContributionKind statement) => 1UL << (FirstStatement + (int)statement);

    /// <summary>The kind of fiche that is set.</summary>
    public static FicheKind Kind(ulong traits) => (FicheKind)System.Numerics.BitOperations.TrailingZeroCount(traits & Mask(Facet.Kind));

    /// <summary>The bits of a facet; none for territories, which are no traits.</summary>
    public static ulong Mask(Facet facet) =>
        facet switch
        {
            Facet.Kind => 0b1111,
            Facet.College => 0b11_1111UL << FirstCollege,
            Facet.Statement => 0b111_1111UL << FirstStatement,
            Facet.Theme => ulong.MaxValue << FirstTheme,
            _ => 0,
        };
}

/// <summary>Gives each theme of the vocabulary its bit.</summary>
internal sealed class ThemeBits
{
    private readonly string[] ids;
    private readonly Dictionary<string, int> indexes;

    /// <exception cref="ArgumentException">There are more themes than bits.</exception>
    public ThemeBits(IEnumerable<Theme> themes)
    {
        ids = [.. themes.Select(theme => theme.Id).Distinct()];
        indexes = ids.Index().ToDictionary(theme => theme.Item, theme => theme.Index);
        if (ids.Length > 64 - Traits.FirstTheme)
        {
            throw new ArgumentException($"The catalogue knows at most {64 - Traits.FirstTheme} themes.", nameof(themes));
        }
    }

    public static ThemeBits BuiltIn { get; } = new(ThemeVocabulary.BuiltIn.Themes);

    public IReadOnlyList<string> Ids => ids;

    public int? Index(string id) => indexes.TryGetValue(id, out var index) ? index : null;

    public string Id(int index) => ids[index];

    /// <summary>The bit of a theme; none for one that the vocabulary does not know.</summary>
    public ulong Bit(string id) => indexes.TryGetValue(id, out var index) ? 1UL << (Traits.FirstTheme + index) : 0;
}
