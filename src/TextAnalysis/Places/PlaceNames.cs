namespace Maillage.TextAnalysis;

/// <summary>The words of a place's name as people vary them: Saint or St, agglomération or agglo, with or without links.</summary>
internal static class PlaceNames
{
    private static readonly Dictionary<string, string> SameWords = new()
    {
        ["st"] = "saint",
        ["ste"] = "sainte",
        ["sts"] = "saints",
        ["stes"] = "saintes",
        ["agglo"] = "agglomeration",
        ["nvelle"] = "nouvelle",
        ["comcom"] = "cc",
        ["hte"] = "haute",
        ["htes"] = "hautes",
        ["dept"] = "departement",
        ["dpt"] = "departement",
    };

    internal static readonly WordList Links = new([
        "de",
        "du",
        "des",
        "d",
        "la",
        "le",
        "les",
        "l",
        "et",
        "en",
        "sur",
        "sous",
        "a",
        "au",
        "aux",
        "entre",
        "lez",
        "pays",
    ]);

    // What an intercommunality's name may be stripped of and still be known.
    private static readonly WordList Forms = new(["communaute", "agglomeration", "metropole", "intercommunalite", "interco"]);

    private static readonly string[][] TypeNames =
    [
        ["communaute", "de", "communes"],
        ["communaute", "d", "agglomeration"],
        ["communaute", "urbaine"],
        ["etablissement", "public", "territorial"],
        ["com", "com"],
        ["cc"],
        ["ca"],
        ["cu"],
        ["ept"],
        ["metropole"],
        ["agglomeration"],
        ["intercommunalite"],
        ["interco"],
    ];

    private static readonly WordList TypeOpenings = new(TypeNames.Select(type => type[0]));

    /// <summary>One spelling for words that are written in several ways.</summary>
    internal static string Same(string folded) => SameWords.GetValueOrDefault(folded, folded);

    internal static string[] Words(string name) => Words(name, new FoldedWords());

    internal static string[] Words(string name, FoldedWords folded) =>
        [.. Tokenizer.Tokenize(name, folded).Select(token => Same(token.Folded))];

    internal static bool IsLink(string word) => Links.Contains(word);

    /// <summary>How many words at the start of <paramref name="words"/> say that an intercommunality follows; 0 when none does.</summary>
    internal static int TypeLength(ReadOnlySpan<string> words)
    {
        if (words.IsEmpty || !TypeOpenings.Contains(words[0]))
        {
            return 0;
        }

        foreach (var type in TypeNames)
        {
            if (words.StartsWith(type))
            {
                return type.Length;
            }
        }

        return 0;
    }

    /// <summary>Whether words say that they name an intercommunality: by its type, or by a word such as « agglomération ».</summary>
    internal static bool SaysForm(ReadOnlySpan<string> words) => TypeLength(words) > 0 || HasForm(words);

    private static bool HasForm(ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (Forms.Contains(word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The words that tell one intercommunality from another: without its type, links and « communauté ».</summary>
    internal static string[] Core(string[] words)
    {
        var rest = words[TypeLength(words)..];
        string[] content = [.. rest.Where(word => !IsLink(word))];
        string[] bare = [.. content.Where(word => !Forms.Contains(word))];
        return bare.Length > 0 ? bare : content;
    }

    /// <summary>Whether a name without its type still reads as an intercommunality's: « Plaine Commune », « Laval Agglomération ».</summary>
    internal static bool StandsAlone(string[] rest) =>
        rest.Length >= 2
        && (
            rest.Count(word => !IsLink(word)) >= 3
            || rest.Any(word => Forms.Contains(word) || word is "commune" or "ensemble" or "intercom")
        );
}
