namespace Maillage.TextAnalysis;

/// <summary>Something that may have been described twice: a commons, an organisation.</summary>
/// <param name="Name">As it is called; may be empty.</param>
/// <param name="Address">On the web (<c>https://www.example.org/jardin</c>) or in a street (<c>3 bd Carnot, 59000 Lille</c>); may be empty.</param>
/// <param name="Words">What is said of it; may be empty.</param>
public readonly record struct DescribedThing(string Name, string Address, string Words);

/// <summary>What makes two descriptions look like one thing.</summary>
[Flags]
public enum SameGrounds
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Nearly the same words are said of both.</summary>
    Words = 1,

    /// <summary>Both have the same name, but for case, accents, signs and small words.</summary>
    Name = 2,

    /// <summary>Both have the same address, however it is written.</summary>
    Address = 4,
}

/// <summary>Two descriptions that may be of one thing: for a person to decide.</summary>
/// <param name="One">Index of the first.</param>
/// <param name="Other">Index of the second, larger.</param>
/// <param name="Grounds">All that makes them look so.</param>
/// <param name="Overlap">The share of their runs of words that both have, from 0 to 1; 0 when that is not among the grounds.</param>
public readonly record struct SameThing(int One, int Other, SameGrounds Grounds, double Overlap);

/// <summary>Finds what was described twice: same address, same name, nearly the same words.</summary>
public static class SameThings
{
    private const int MostAlike = 50; // a name or an address that more have tells none of them: « Mairie », a town hall full of associations

    private static readonly Dictionary<string, string> Streets = new()
    {
        ["av"] = "avenue",
        ["ave"] = "avenue",
        ["bd"] = "boulevard",
        ["bld"] = "boulevard",
        ["boul"] = "boulevard",
        ["ch"] = "chemin",
        ["chem"] = "chemin",
        ["fg"] = "faubourg",
        ["imp"] = "impasse",
        ["pl"] = "place",
        ["rte"] = "route",
        ["sq"] = "square",
        ["st"] = "saint",
        ["ste"] = "sainte",
    };

    /// <summary>Every pair with at least one ground: those with the address first, then the name, then the words.</summary>
    /// <param name="things">The descriptions.</param>
    /// <param name="least">The least overlap of words, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="least"/> is not above 0.</exception>
    /// <remarks>Words as <see cref="NearDuplicates.Of"/> compares them. Time: O(words), and a few steps for each pair.</remarks>
    public static IReadOnlyList<SameThing> Of(IReadOnlyList<DescribedThing> things, double least = 0.8)
    {
        ArgumentNullException.ThrowIfNull(things);
        var found = NearDuplicates
            .Of([.. things.Select(thing => thing.Words ?? "")], least)
            .ToDictionary(pair => (pair.One, pair.Other), pair => (Grounds: SameGrounds.Words, pair.Overlap));
        Add(found, SameGrounds.Name, things.Select(thing => NameKey(thing.Name ?? "")));
        Add(found, SameGrounds.Address, things.Select(thing => AddressKey(thing.Address ?? "")));
        return
        [
            .. found
                .Select(pair => new SameThing(pair.Key.One, pair.Key.Other, pair.Value.Grounds, pair.Value.Overlap))
                .OrderByDescending(pair => pair.Grounds)
                .ThenByDescending(pair => pair.Overlap)
                .ThenBy(pair => pair.One)
                .ThenBy(pair => pair.Other),
        ];
    }

    private static void Add(
        Dictionary<(int One, int Other), (SameGrounds Grounds, double Overlap)> found,
        SameGrounds ground,
        IEnumerable<string> keys
    )
    {
        var alike = keys.Select((key, thing) => (key, thing))
            .Where(one => one.key.Length > 0)
            .GroupBy(one => one.key, one => one.thing)
            .Select(group => group.ToList())
            .Where(group => group.Count is > 1 and <= MostAlike);
        foreach (var pair in alike.SelectMany(Pairs))
        {
            var (grounds, overlap) = found.GetValueOrDefault(pair);
            found[pair] = (grounds | ground, overlap);
        }
    }

    private static IEnumerable<(int One, int Other)> Pairs(List<int> group) =>
        group.SelectMany((one, at) => group.Skip(at + 1).Select(other => (one, other)));

    private static string NameKey(string name) =>
        string.Join(' ', Tokenizer.Tokenize(name).Select(token => token.Folded).Where(word => !StopWords.Contains(word)));

    private static string AddressKey(string address) =>
        Uri.TryCreate(address.Trim(), UriKind.Absolute, out var web) && web.Scheme is "http" or "https" ? WebKey(web) : StreetKey(address);

    // The same page, whatever the scheme, the « www. », the last slash and what only counts visits; the front page of a site counts.
    private static string WebKey(Uri web)
    {
        var host = web.IdnHost.StartsWith("www.", StringComparison.Ordinal) ? web.IdnHost[4..] : web.IdnHost;
        var asked = web.Query.TrimStart('?').Split('&').Where(one => one.Length > 0 && !one.StartsWith("utm_", StringComparison.Ordinal));
        return $"{host}{web.AbsolutePath.TrimEnd('/')}?{string.Join('&', asked)}";
    }

    // Without a number it is a street or a town, which many share.
    private static string StreetKey(string address)
    {
        var words = Tokenizer.Tokenize(address).Select(token => token.Folded).Where(word => !StopWords.Contains(word)).ToList();
        return words.Exists(word => char.IsAsciiDigit(word[0]) && word.Length < 5)
            ? string.Join(' ', words.Select(word => Streets.GetValueOrDefault(word, word)))
            : "";
    }
}
