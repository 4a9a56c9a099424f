using System.Text.RegularExpressions;
using Maillage.Kernel;
using Maillage.Territories;
using Maillage.TextAnalysis;

namespace Maillage.Commons.Edit;

/// <summary>Places as people type them: one name a line, with a code in parentheses where homonyms need one.</summary>
internal static partial class TypedPlaces
{
    private const int Homonyms = 30;
    private const int Offered = 4;

    /// <summary><c>Dinan (22050)</c>: read back without doubt.</summary>
    public static string Write(TerritoryId id, ITerritories territories) =>
        territories.Find(id) is { } territory ? $"{territory.Name} ({id.Code})" : id.ToString();

    /// <summary>The places meant; the lines that mean none, or several, become refusals.</summary>
    public static IReadOnlyList<TerritoryId> Read(string typed, ITerritories territories, List<Refusal> refusals)
    {
        var places = new List<TerritoryId>();
        foreach (var line in TypedFiche.Lines(typed).Select(CleanText.Line).Where(line => line.Length > 0))
        {
            var meant = Meant(line, territories);
            if (meant.Count == 1)
            {
                places.Add(meant[0].Id);
            }
            else
            {
                refusals.Add(Refused(line, meant));
            }
        }

        return places;
    }

    private static Refusal Refused(string line, IReadOnlyList<Territory> meant) =>
        meant.Count == 0
            ? new("fiche.unknown-place", line)
            : new("fiche.ambiguous-place", line, string.Join(", ", meant.Take(Offered).Select(place => $"{place.Name} ({place.Id.Code})")));

    private static IReadOnlyList<Territory> Meant(string line, ITerritories territories)
    {
        if (TerritoryId.TryParse(line, out var id))
        {
            return territories.Find(id) is { } known ? [known] : [];
        }

        if (WithCode().Match(line) is { Success: true } coded)
        {
            var code = coded.Groups["code"].Value;
            return [.. Named(coded.Groups["name"].Value, territories).Where(place => place.Id.Code == code).Take(1)];
        }

        return Named(line, territories);
    }

    // Exactly that name first; else what it can only be the beginning or the code of.
    private static IReadOnlyList<Territory> Named(string name, ITerritories territories)
    {
        var suggested = territories
            .Suggest(name, Homonyms)
            .Select(suggestion => suggestion.Territory)
            .DistinctBy(place => place.Id)
            .ToList();
        var words = SearchText.Words(name);
        var exact = suggested.Where(place => SearchText.Words(place.Name) == words).ToList();
        return exact.Count > 0 ? exact : suggested;
    }

    [GeneratedRegex(@"\A(?<name>.+?) \((?<code>[0-9A-Za-z-]+)\)\z")]
    private static partial Regex WithCode();
}
