using Maillage.TextAnalysis;

namespace Maillage.Benchmarks;

/// <summary>What people might type: the words of the themes, alone, together, begun, in quotation marks, and the commonest of all.</summary>
internal static class AskedWords
{
    private const int Each = 100;

    private static readonly string[] Terms =
    [
        .. ThemeVocabulary
            .BuiltIn.Themes.SelectMany(theme => theme.AltLabel["fr"])
            .Distinct()
            .OrderBy(term => term.Length % 7)
            .ThenBy(term => term, StringComparer.Ordinal),
    ];

    public static readonly (string Name, string[] Queries)[] All =
    [
        ("a term", [.. Terms.Where(term => !term.Contains(' ', StringComparison.Ordinal)).Take(Each)]),
        ("two terms", [.. Terms.Zip(Terms.Skip(17), (one, other) => $"{one} {other}").Take(Each)]),
        ("a beginning", [.. Terms.Where(term => term.Length > 5).Select(term => term[..4]).Distinct().Take(Each)]),
        ("a phrase", [.. Terms.Where(term => term.Contains(' ', StringComparison.Ordinal)).Select(term => $"« {term} »").Take(Each)]),
        ("a word of every fiche", [.. Terms.Take(20).Select(term => $"{term} territoire "), "territoire ", "habitants ", "projet commun "]),
    ];
}
