using System.Text.RegularExpressions;
using Maillage.Kernel;
using Maillage.Territories;
using Maillage.TextAnalysis;

namespace Maillage.Commons.Edit;

/// <summary>Places as people type them: one name a line, with a code in parentheses where homonyms need one.</summary>
internal static partial class TypedPlaces
{
    private const int Homonyms = 50;
    private const int Offered = 12;
    private const int LongestName = 80;
    private const int ShortestBeginning = 3;

    /// <summary><c>Dinan (22050)</c>: read back without doubt.</summary>
    public static string Write(TerritoryId id, ITerritories territories) =>
        territories.Find(id) is { } territory ? $"{territory.Name} ({id.Code})" : id.ToString();

    /// <summary>The places meant; the lines that mean none, or several, become refusals.</summary>
    public static IReadOnlyList<TerritoryId> Read(string typed, ITerritories territories, List<Refusal> refusals)
    {
        var places = new List<TerritoryId>();
        var lines = TypedFiche.Lines(typed).Select(CleanText.Line).Where(line => line.Length > 0).Distinct().ToList();
        if (lines.Count > FicheRules.MaxPlaces)
        {
            refusals.Add(new("fiche.many-places", FicheRules.MaxPlaces));
        }

        foreach (var line in lines.Take(FicheRules.MaxPlaces))
        {
            var meant = Meant(line, territories);
            if (meant.Count == 1)
            {
                places.Add(meant[0].Id);
            }
            else
            {
                refusals.Add(Refused(CleanText.Cut(line, LongestName), meant, territories));
            }
        }

        return places;
    }

    private static Refusal Refused(string line, IReadOnlyList<Territory> meant, ITerritories territories) =>
        meant.Count > 0 ? new("fiche.ambiguous-place", line, Offer(meant))
        : Alike(line, territories) is { Count: > 0 } alike ? new("fiche.place-like", line, Offer(alike))
        : new("fiche.unknown-place", line);

    // Each may be typed as it stands here; a semicolon between, for there are commas within.
    private static string Offer(IReadOnlyList<Territory> places) =>
        string.Join("\u00a0; ", places.Take(Offered).Select(place => $"{place.Name} ({place.Context}, {place.Id.Code})"))
        + (places.Count > Offered ? "\u00a0; …" : "");

    // What begins like it: a slip of the hand is rarer in the first letters.
    private static IReadOnlyList<Territory> Alike(string line, ITerritories territories) =>
        new[] { line.Length - 1, line.Length - 2, line.Length * 3 / 4, line.Length / 2 }
            .Where(length => length >= ShortestBeginning)
            .Select(length => Suggested(line[..length], territories))
            .FirstOrDefault(places => places.Count > 0, []);

    private static List<Territory> Suggested(string name, ITerritories territories) =>
        [.. territories.Suggest(name, Homonyms).Select(suggestion => suggestion.Territory).DistinctBy(place => place.Id)];

    private static IReadOnlyList<Territory> Meant(string line, ITerritories territories) =>
        TerritoryId.TryParse(line, out var id)
            ? territories.Find(id) is { } known
                ? [known]
                : []
            : Coded(line, territories) is { } coded
                ? [coded]
                : Named(line, territories);

    // « Saint-Martin (65392) », or as a refusal offers it: « Saint-Martin (Hautes-Pyrénées, 65392) ».
    private static Territory? Coded(string line, ITerritories territories) =>
        WithCode().Match(line) is { Success: true } coded
            ? Suggested(coded.Groups["name"].Value, territories).Find(place => place.Id.Code == coded.Groups["code"].Value)
            : null;

    // Exactly that name first, région and commune alike; else what a field proposes; else what it can only be the beginning of.
    private static IReadOnlyList<Territory> Named(string name, ITerritories territories)
    {
        var suggested = Suggested(name, territories);
        var words = SearchText.Words(name);
        var exact = suggested.Where(place => SearchText.Words(place.Name) == words).ToList();
        return exact.Count > 0 ? Distinct(exact, territories)
            : territories.Named(name) is { Count: > 0 } named ? named
            : suggested;
    }

    // Paris is a commune and a département, Saint-Martin a région, too: one place, of which the best known is meant.
    private static List<Territory> Distinct(IEnumerable<Territory> places, ITerritories territories) =>
        [.. places.DistinctBy(place => string.Join(' ', territories.CommunesOf(place.Id).Select(commune => commune.Value)))];

    [GeneratedRegex(@"\A(?<name>.+?) \((?:.+, )?(?<code>[0-9A-Za-z-]+)\)\z")]
    private static partial Regex WithCode();
}
