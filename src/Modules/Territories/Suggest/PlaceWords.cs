using Maillage.TextAnalysis;

namespace Maillage.Territories.Suggest;

/// <summary>The words of a name as people type them: no accents, case or hyphens, and one spelling for Saint and St.</summary>
internal static class PlaceWords
{
    private static readonly Dictionary<string, string> Spelt = new()
    {
        ["st"] = "saint",
        ["ste"] = "sainte",
        ["sts"] = "saints",
        ["stes"] = "saintes",
        ["agglo"] = "agglomeration",
    };

    private static readonly (string Long, string Short)[] Types =
    [
        ("communaute de communes ", "cc "),
        ("communaute d agglomeration ", "ca "),
        ("communaute urbaine ", "cu "),
    ];

    private static readonly HashSet<string> Openings = ["le", "la", "les", "l", "cc", "ca", "cu", "metropole", "de", "du", "des", "d"];

    /// <summary>A name's words, one space before each: <c> saint nazaire</c>.</summary>
    public static string Of(string name) => Spaced(Words(name).Select(Same));

    /// <summary>What is typed so far, in every way to read it: a last « st » may begin Strasbourg.</summary>
    public static IEnumerable<string> Typed(string typed)
    {
        var words = Words(typed);
        yield return Spaced(words.Select(Same));
        if (words.Length > 0 && Same(words[^1]) != words[^1])
        {
            yield return Spaced(words[..^1].Select(Same).Append(words[^1]));
        }
    }

    /// <summary>Where the telling part of a name begins: after articles and « CC de la », but never at the end.</summary>
    public static int BareStart(ReadOnlySpan<char> name)
    {
        var start = 0;
        while (name[(start + 1)..].IndexOf(' ') is > 0 and var length && Opens(name.Slice(start + 1, length)))
        {
            start += length + 1;
        }

        return start;
    }

    private static bool Opens(ReadOnlySpan<char> word) => Openings.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static string[] Words(string name)
    {
        var folded = SearchText.Words(name);
        foreach (var (longName, shortName) in Types)
        {
            folded = folded.StartsWith(longName, StringComparison.Ordinal) ? shortName + folded[longName.Length..] : folded;
        }

        return folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    private static string Same(string word) => Spelt.GetValueOrDefault(word, word);

    private static string Spaced(IEnumerable<string> words) => string.Concat(words.Select(word => " " + word));
}
