using Maillage.Commons.Catalogue;
using Maillage.Commons.Contracts;
using Maillage.Territories;
using Maillage.TextAnalysis;

namespace Maillage.Benchmarks;

/// <summary>One invented fiche.</summary>
internal sealed record SyntheticFiche(
    Guid Id,
    FicheKind Kind,
    string Title,
    string Summary,
    TerritoryId Place,
    IReadOnlyList<string> Themes,
    IReadOnlyList<College> Colleges,
    double Latitude,
    double Longitude,
    long PublishedAt
);

/// <summary>Invents fiches by a fixed chance: as many in a commune as people live there, said with the words of the themes.</summary>
internal sealed class SyntheticFiches
{
    private static readonly string[] Acts =
    [
        "Atelier",
        "Réseau",
        "Maison",
        "Jardin",
        "Coopérative",
        "Fabrique",
        "Marché",
        "Carte",
        "Monnaie",
        "Café",
    ];
    private readonly Random chance = new(20_260_301);
    private readonly List<Territory> communes;
    private readonly long[] people;
    private readonly IReadOnlyList<Theme> themes = ThemeVocabulary.BuiltIn.Themes;

    public SyntheticFiches(ITerritories territories)
    {
        communes =
        [
            .. territories
                .CommunesOf(TerritoryId.France)
                .Select(code => territories.Find(TerritoryId.Commune(code)))
                .OfType<Territory>()
                .Where(c => c.Position is not null),
        ];
        people = new long[communes.Count];
        var sum = 0L;
        for (var number = 0; number < people.Length; number++)
        {
            people[number] = sum += Math.Max(communes[number].Population, 1);
        }
    }

    public IEnumerable<SyntheticFiche> Invent(int count) => Enumerable.Range(0, count).Select(One);

    public static FicheEntry Entry(SyntheticFiche fiche) =>
        new()
        {
            Id = fiche.Id,
            Title = fiche.Title,
            Traits =
                fiche.Themes.Aggregate(Traits.Bit(fiche.Kind) | Traits.Located, (bits, theme) => bits | ThemeBits.BuiltIn.Bit(theme))
                | fiche.Colleges.Aggregate(0UL, (bits, college) => bits | Traits.Bit(college)),
            Spot = Spot.At(fiche.Latitude, fiche.Longitude),
            Places = [fiche.Place],
            PublishedAt = fiche.PublishedAt,
        };

    private SyntheticFiche One(int number)
    {
        var commune = Commune();
        var chosen = Enumerable
            .Range(0, chance.Next(1, 4))
            .Select(_ => themes[chance.Next(themes.Count)])
            .DistinctBy(theme => theme.Id)
            .ToList();
        var words = chosen.SelectMany(theme => theme.AltLabel["fr"]).OrderBy(_ => chance.Next()).Take(12).ToList();
        return new(
            Guid.CreateVersion7(DateTimeOffset.UnixEpoch.AddSeconds(number)),
            (FicheKind)chance.Next(4),
            $"{Acts[chance.Next(Acts.Length)]} de {commune.Name} {number}",
            $"À {commune.Name}, on parle de {string.Join(", ", words)}. Le territoire avance avec les habitants et les élus, par un projet commun.",
            commune.Id,
            [.. chosen.Select(theme => theme.Id)],
            [.. Enum.GetValues<College>().Where(_ => chance.Next(3) == 0)],
            commune.Position!.Value.Latitude + ((chance.NextDouble() - 0.5) * 0.04),
            commune.Position!.Value.Longitude + ((chance.NextDouble() - 0.5) * 0.05),
            1_700_000_000_000 + (number * 1000L)
        );
    }

    private Territory Commune()
    {
        var found = Array.BinarySearch(people, chance.NextInt64(people[^1]));
        return communes[Math.Min(found < 0 ? ~found : found + 1, communes.Count - 1)];
    }
}
