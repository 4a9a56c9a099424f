using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Maillage.Workshops.Kits;

namespace Maillage.Workshops;

/// <summary>Two plain words and a number, said aloud in a noisy room: <c>TILLEUL RIVIÈRE 42</c>.</summary>
/// <remarks>
/// Words are trees, landscapes, weather, tools and dishes that everybody can spell; none sounds like another, none can hurt. Typed without accents, with
/// hyphens or in any case, it is the same code.
/// </remarks>
internal static partial class SpokenCode
{
    private const int Lowest = 10;
    private const int Highest = 99;

    /// <summary>The words, in capitals, each different from the others by more than one letter.</summary>
    public static IReadOnlyList<string> Words { get; } = Load();

    private static readonly Dictionary<string, string> ByFolded = Words.ToDictionary(Fold);

    /// <summary>A code by chance.</summary>
    public static string New()
    {
        var first = RandomNumberGenerator.GetInt32(Words.Count);
        var second = (first + 1 + RandomNumberGenerator.GetInt32(Words.Count - 1)) % Words.Count;
        var number = RandomNumberGenerator.GetInt32(Lowest, Highest + 1);
        return string.Create(CultureInfo.InvariantCulture, $"{Words[first]} {Words[second]} {number}");
    }

    /// <summary>The code that somebody typed, as it is written; null when it cannot be one.</summary>
    public static string? Read(string? typed)
    {
        var parts = Parts(typed);
        return
            parts.Length == 3
            && ByFolded.TryGetValue(parts[0], out var first)
            && ByFolded.TryGetValue(parts[1], out var second)
            && int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? string.Create(CultureInfo.InvariantCulture, $"{first} {second} {number}")
            : null;
    }

    /// <summary>The code that somebody may have meant, a slip of the keyboard aside; null when nothing is near.</summary>
    /// <remarks>It tells nobody which codes open something: any two words and number are near.</remarks>
    public static string? Guess(string? typed)
    {
        var parts = Parts(typed);
        return parts.Length == 3 && Nearest(parts[0]) is { } first && Nearest(parts[1]) is { } second
            ? Read($"{first} {second} {parts[2]}")
            : null;
    }

    private static string? Nearest(string word) => NearestWord.Of(word, ByFolded.Keys.Select(known => known.ToLowerInvariant()));

    private static string[] Parts(string? typed) =>
        BeforeNumber().Replace(Fold(typed ?? ""), " ").Split([' ', '-', '_', '.', ',', '/'], StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"(?<=\p{L})(?=\d)")]
    private static partial Regex BeforeNumber();

    private static string Fold(string word) =>
        new(
            word.ToUpperInvariant()
                .Replace("Œ", "OE", StringComparison.Ordinal)
                .Normalize(NormalizationForm.FormD)
                .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark)
                .ToArray()
        );

    private static string[] Load()
    {
        using var stream = typeof(SpokenCode).Assembly.GetManifestResourceStream("spoken-words.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split(['\n', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
