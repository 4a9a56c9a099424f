namespace Maillage.TextAnalysis;

/// <summary>The places that a text may name: communes, EPCI, départements, régions, and the well known lands without code.</summary>
/// <remarks>Immutable once built, so one instance serves every thread.</remarks>
public sealed class Gazetteer
{
    private readonly List<GazetteerEntry> entries = [];
    private readonly NameTrie names = new();
    private readonly NameTrie cores = new();
    private readonly NameTrie shortNames = new();
    private readonly Dictionary<(PlaceKind, string), int> byCode = [];
    private readonly FoldedWords folded = new();
    private readonly Dictionary<string, HashSet<string>> departementsOfEpci = [];

    private static readonly string[] ParkForms = ["parc", "pnr", "parc naturel", "parc naturel regional"];
    private static readonly string[] ParkLinks = ["", "de", "du", "des", "d", "de la", "de l"];

    private const int LeastOfPair = 3_000; // inhabitants from which a town of two names goes by its first

    private Gazetteer() { }

    /// <summary>Parcs naturels, massifs, countries and usual names of régions, from <c>Data/lands.json</c>.</summary>
    public static IReadOnlyList<GazetteerEntry> Lands { get; } = DataFiles.Json<List<GazetteerEntry>>("lands.json");

    /// <summary>Builds a gazetteer.</summary>
    /// <param name="entries">
    /// The official places, in any order. A commune that merged comes as an entry of its own with
    /// <see cref="GazetteerEntry.InseeOfToday"/>, or as another name of today's commune.
    /// </param>
    /// <returns>A gazetteer of these places and of <see cref="Lands"/>; other names of a land whose code is given join that place.</returns>
    /// <remarks>Time and memory: O(words of all names); about 60,000 names in a tenth of a second.</remarks>
    public static Gazetteer From(IEnumerable<GazetteerEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var gazetteer = new Gazetteer();
        foreach (var entry in entries)
        {
            gazetteer.Add(entry);
        }

        foreach (var land in Lands)
        {
            gazetteer.AddLand(land);
        }

        return gazetteer;
    }

    /// <summary>How many places it holds.</summary>
    public int Count => entries.Count;

    /// <summary>The place of a kind and code; null when unknown.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="code">Its INSEE code or SIREN.</param>
    /// <remarks>Time: O(1).</remarks>
    public GazetteerEntry? Find(PlaceKind kind, string code) => byCode.TryGetValue((kind, code), out var index) ? entries[index] : null;

    /// <summary>Every place of that name, accents, case and hyphens aside.</summary>
    /// <param name="name">An official or other name, such as <c>st nazaire</c>.</param>
    /// <returns>The places, in the order they were given; empty when none is called so.</returns>
    /// <remarks>Time: O(length of the name + places of that name).</remarks>
    public IReadOnlyList<GazetteerEntry> Named(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return [.. names.Find(PlaceNames.Words(name)).Select(index => entries[index])];
    }

    internal NameTrie Names => names;

    internal NameTrie EpciCores => cores;

    /// <summary>Communes by the beginning of their names: « Saint-Dié » for Saint-Dié-des-Vosges.</summary>
    internal NameTrie ShortNames => shortNames;

    internal GazetteerEntry this[int index] => entries[index];

    /// <summary>Codes of the départements that a place lies in.</summary>
    internal IReadOnlyCollection<string> DepartementsOf(GazetteerEntry place) =>
        place.Kind switch
        {
            PlaceKind.Departement => [place.Code],
            PlaceKind.Epci when departementsOfEpci.TryGetValue(place.Code, out var codes) => codes,
            _ => place.Departement is { } code ? [code] : [],
        };

    private void Add(GazetteerEntry entry)
    {
        var index = entries.Count;
        entries.Add(entry);
        byCode.TryAdd((entry.Kind, entry.Code), index);
        AddName(entry, entry.Name, index);
        foreach (var name in entry.OtherNames)
        {
            AddName(entry, name, index);
        }

        if (entry is { Kind: PlaceKind.Commune, Epci: { } epci, Departement: { } departement })
        {
            (departementsOfEpci.TryGetValue(epci, out var codes) ? codes : departementsOfEpci[epci] = []).Add(departement);
        }
    }

    private void AddLand(GazetteerEntry land)
    {
        if (land.Code.Length == 0 || !byCode.TryGetValue((land.Kind, land.Code), out var official))
        {
            Add(land);
            if (land.Kind is PlaceKind.Pnr)
            {
                AddPark(land, entries.Count - 1);
            }

            return;
        }

        foreach (var name in land.OtherNames)
        {
            AddName(entries[official], name, official);
        }
    }

    // « PNR des Alpilles », « Parc naturel régional Alpilles », « le Parc du Luberon »: people vary the form and the link.
    private void AddPark(GazetteerEntry park, int index)
    {
        var words = PlaceNames.Words(park.Name, folded);
        var isRegional = words is ["parc", "naturel", "regional", ..];
        if (!isRegional && words is not ["parc", "national", ..])
        {
            return;
        }

        string[] name = [.. words.Skip(isRegional ? 3 : 2).SkipWhile(PlaceNames.IsLink)];
        foreach (var form in isRegional ? ParkForms : ["parc", "parc national"])
        {
            foreach (var link in form is "parc" ? ParkLinks.Skip(1) : ParkLinks)
            {
                names.Add([.. form.Split(' '), .. link.Split(' ', StringSplitOptions.RemoveEmptyEntries), .. name], index);
            }
        }
    }

    private void AddName(GazetteerEntry entry, string name, int index)
    {
        var words = PlaceNames.Words(name, folded);
        if (entry.Kind is not PlaceKind.Epci)
        {
            names.Add(words, index);
            AddContracted(words, index);
            if (entry.Kind is PlaceKind.Commune && name.IndexOf(" (", StringComparison.Ordinal) is > 0 and var bracket)
            {
                names.Add(PlaceNames.Words(name[..bracket], folded), index); // Château-Chinon (Ville)
            }

            if (entry is { Kind: PlaceKind.Commune, InseeOfToday: null })
            {
                AddShort(words, entry.Population, index);
            }

            return;
        }

        cores.Add(PlaceNames.Core(words), index);
        names.Add(words, index);
        var rest = words[PlaceNames.TypeLength(words)..];
        if (PlaceNames.StandsAlone(rest))
        {
            names.Add(rest.SkipWhile(PlaceNames.IsLink), index);
        }

        if (Initials(name) is { } initials)
        {
            names.Add([initials], index);
        }
    }

    // « CA Intercommunale de la Réunion Est (CIREST) », « CA CIVIS (Communauté Intercommunale…) »
    private static string? Initials(string name)
    {
        var open = name.IndexOf('(', StringComparison.Ordinal);
        var close = name.LastIndexOf(')');
        return open < 0 || close < open
            ? null
            : new[] { name[(open + 1)..close], name[..open].Trim().Split(' ')[^1] }
                .Where(word => word.Length is >= 3 and <= 8 && word.All(char.IsAsciiLetterUpper))
                .Select(word => Folding.Fold(word))
                .FirstOrDefault();
    }

    // Up to the first link (Thonon-les-Bains), without the article (Les Trois-Îlets), or the first of two (Carhaix-Plouguer).
    private void AddShort(string[] words, int population, int index)
    {
        var first = words[0] is "le" or "la" or "les" or "l" ? 1 : 0;
        var link = Array.FindIndex(words, first + 1, word => PlaceNames.IsLink(word) || word is "les" or "lez");
        var isPair = link < 0 && first == 0 && words.Length == 2 && population >= LeastOfPair && words[0] is not ("saint" or "sainte");
        var last =
            link > 0 ? link
            : isPair ? 1
            : words.Length;
        var head = words[first..last];
        if (head.Length < words.Length && head.Length > 0 && (head.Length > 1 || PlaceEvidence.CouldBeName(head[0])))
        {
            shortNames.Add(head, index);
        }
    }

    // Le Havre is met as « au Havre » and « du Havre ».
    private void AddContracted(string[] words, int index)
    {
        string[] contracted = words[0] switch
        {
            "le" => ["au", "du"],
            "les" => ["aux", "des"],
            _ => [],
        };
        foreach (var article in words.Length > 1 ? contracted : [])
        {
            names.Add([article, .. words[1..]], index);
        }
    }
}
