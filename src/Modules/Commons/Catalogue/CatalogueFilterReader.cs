using System.Globalization;
using Maillage.Commons.Contracts;
using Maillage.Territories;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Maillage.Commons.Catalogue;

/// <summary>A filter as an address asks for it, and what in that address meant nothing.</summary>
/// <param name="Filter">What could be understood.</param>
/// <param name="Ignored">Values that name nothing known: the page says so instead of failing.</param>
internal sealed record AskedFilter(CatalogueFilter Filter, IReadOnlyList<string> Ignored);

/// <summary>Reads a <see cref="CatalogueFilter"/> from an address.</summary>
internal sealed class CatalogueFilterReader(ThemeBits themes, ITerritories territories)
{
    private const int MaxWords = 200;
    private const int MaxTerritories = 20;

    public AskedFilter Read(IQueryCollection query)
    {
        var ignored = new List<string>();
        var filter = new CatalogueFilter
        {
            Words = Words(query[CatalogueKeys.Words]),
            Kinds = Slugs<FicheKind>(query[CatalogueKeys.Kind], ignored),
            Themes = Themes(query[CatalogueKeys.Theme], ignored),
            Territories = Territories(query[CatalogueKeys.Territory], ignored),
            Colleges = Slugs<College>(query[CatalogueKeys.College], ignored),
            Statements = Slugs<ContributionKind>(query[CatalogueKeys.Statement], ignored),
            Zone = Zone(query[CatalogueKeys.Zone], ignored),
            View = Slugs<CatalogueView>(query[CatalogueKeys.View], ignored).FirstOrDefault(),
            Cursor = Cursor(query[CatalogueKeys.Cursor]),
        };
        return new(filter, ignored);
    }

    private static string Words(StringValues values)
    {
        var words = string.Join(' ', values.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        words = new string([.. words.Where(c => !char.IsControl(c))]);
        return words.Length <= MaxWords ? words : words[..MaxWords].TrimEnd();
    }

    private static IReadOnlyList<TWord> Slugs<TWord>(StringValues values, List<string> ignored)
        where TWord : struct, Enum => [.. Known(values, Contracts.Slugs.Read<TWord>, ignored).Distinct().Order()];

    private IReadOnlyList<string> Themes(StringValues values, List<string> ignored) =>
        [.. Known(values, value => themes.Index(value), ignored).Distinct().Order().Select(themes.Id)];

    private IReadOnlyList<TerritoryId> Territories(StringValues values, List<string> ignored)
    {
        var known = new SortedDictionary<string, TerritoryId>(StringComparer.Ordinal);
        foreach (var value in Given(values))
        {
            if (known.Count < MaxTerritories && TerritoryId.TryParse(value, out var id) && territories.Find(id) is not null)
            {
                known[id.ToString()] = id;
            }
            else
            {
                ignored.Add(value);
            }
        }

        // A région chosen with one of its départements means that département: the choice went on, inwards.
        return [.. known.Values.Where(outer => !known.Values.Any(inner => inner != outer && territories.Contains(outer, inner)))];
    }

    private static GeoBox? Zone(StringValues values, List<string> ignored)
    {
        if (Given(values).FirstOrDefault() is not { } value)
        {
            return null;
        }

        var sides = value
            .Split(',')
            .Select(side =>
                double.TryParse(side, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees)
                    ? Math.Round(degrees, 4) + 0.0
                    : double.NaN
            )
            .ToArray();
        if (
            sides is [var west, var south, var east, var north]
            && west >= -180
            && east <= 180
            && south >= -90
            && north <= 90
            && west < east
            && south < north
        )
        {
            return new GeoBox(west, south, east, north);
        }

        ignored.Add(value);
        return null;
    }

    private static string? Cursor(StringValues values) => Given(values).FirstOrDefault(value => value.Length <= 64);

    private static IEnumerable<TWord> Known<TWord>(StringValues values, Func<string, TWord?> read, List<string> ignored)
        where TWord : struct
    {
        foreach (var value in Given(values))
        {
            if (read(value) is { } word)
            {
                yield return word;
            }
            else
            {
                ignored.Add(value);
            }
        }
    }

    private static IEnumerable<string> Given(StringValues values) => values.OfType<string>().Where(value => value.Length > 0);
}
