using System.Data.Common;
using System.Globalization;
using Maillage.Commons.Contracts;
using Maillage.Commons.Search;
using Maillage.Kernel;
using Maillage.Territories;

namespace Maillage.Commons.Catalogue;

/// <summary>Reads published fiches straight into entries of the catalogue, without objects in between: a million must load in seconds.</summary>
internal sealed class CatalogueReader(PlatformDb db, ITerritories territories, ThemeBits themes)
{
    // The names are those of FicheMapping and ContributionMapping, the same on both databases.
    private const string Fiches = """
        SELECT f."Id", f."Kind", f."Title", f."Places", f."Themes", f."Colleges", f."Latitude", f."Longitude", f."PublishedAt", s.key
        FROM commons_fiches f LEFT JOIN commons_search s ON s.id = f."Id"
        WHERE f."Status" = 'Published'
        """;

    private const string Statements = """
        SELECT "About", "Kind", count(*) FROM commons_contributions WHERE "About" IS NOT NULL
        """;

    private readonly Dictionary<string, TerritoryId[]> places = [];
    private readonly Dictionary<string, ulong> bits = [];

    /// <summary>Every published fiche.</summary>
    public async Task<List<FicheEntry>> All(CancellationToken cancel)
    {
        var about = await About(await db.Command(Statements + " GROUP BY 1, 2", cancel), cancel);
        return await Read(await db.Command(Fiches, cancel), about, cancel);
    }

    /// <summary>Those of these fiches that are published.</summary>
    public async Task<List<FicheEntry>> Some(IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        var entries = new List<FicheEntry>();
        foreach (var batch in ids.Chunk(200))
        {
            var about = await About(Among(await db.Command(Statements, cancel), "\"About\"", batch, " GROUP BY 1, 2"), cancel);
            entries.AddRange(await Read(Among(await db.Command(Fiches, cancel), "f.\"Id\"", batch, ""), about, cancel));
        }

        return entries;
    }

    private static DbCommand Among(DbCommand command, string column, Guid[] ids, string end)
    {
        command.CommandText += $" AND {column} IN ({string.Join(", ", ids.Select((_, i) => "@p" + i))}){end}";
        foreach (var (index, id) in ids.Index())
        {
            command.With("p" + index, id);
        }

        return command;
    }

    private static async Task<Dictionary<Guid, (ulong Bits, int Count)>> About(DbCommand command, CancellationToken cancel)
    {
        var about = new Dictionary<Guid, (ulong Bits, int Count)>();
        await using var asked = command;
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
        {
            var said = about.GetValueOrDefault(rows.GetGuid(0));
            var kind = Enum.Parse<ContributionKind>(rows.GetString(1));
            var count = Convert.ToInt32(rows.GetValue(2), CultureInfo.InvariantCulture);
            about[rows.GetGuid(0)] = (said.Bits | Traits.Bit(kind), said.Count + count);
        }

        return about;
    }

    private async Task<List<FicheEntry>> Read(DbCommand command, Dictionary<Guid, (ulong Bits, int Count)> about, CancellationToken cancel)
    {
        var entries = new List<FicheEntry>();
        await using var asked = command;
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
        {
            entries.Add(Entry(rows, about.GetValueOrDefault(rows.GetGuid(0))));
        }

        return entries;
    }

    private FicheEntry Entry(DbDataReader row, (ulong Bits, int Count) said)
    {
        var here = PlacesOf(row.GetString(3));
        var (spot, position) = row.IsDBNull(6) ? CentreOf(here) : (Spot.At(row.GetDouble(6), row.GetDouble(7)), Traits.Located);
        return new()
        {
            Id = row.GetGuid(0),
            Title = row.GetString(2),
            Traits = KindBit(row.GetString(1)) | ThemeBitsOf(row.GetString(4)) | CollegeBits(row.GetString(5)) | said.Bits | position,
            Spot = spot,
            Places = here,
            PublishedAt = row.GetInt64(8),
            Statements = said.Count,
            SearchKey = row.IsDBNull(9) ? 0 : row.GetInt32(9),
        };
    }

    /// <summary>The centre of the first place that has one. A commune's own centre is exact enough to be shown; one derived from neighbours, or of a larger territory, is not.</summary>
    private (Spot Spot, ulong Traits) CentreOf(TerritoryId[] here)
    {
        foreach (var place in here)
        {
            if (territories.Find(place)?.Position is { } centre)
            {
                var isApproximate = centre.IsApproximate || place.Kind is not TerritoryKind.Commune;
                return (Spot.At(centre.Latitude, centre.Longitude), Traits.Located | (isApproximate ? Traits.Approximate : 0));
            }
        }

        return (Spot.Nowhere, 0);
    }

    private TerritoryId[] PlacesOf(string text) => Remember(places, text, static words => [.. words.Select(TerritoryId.Parse)]);

    private ulong KindBit(string text) => Remember(bits, text, static words => Traits.Bit(Enum.Parse<FicheKind>(words[0])));

    private ulong ThemeBitsOf(string text) =>
        Remember(bits, "themes " + text, words => words.Skip(1).Aggregate(0UL, (all, theme) => all | themes.Bit(theme)));

    private ulong CollegeBits(string text) =>
        Remember(
            bits,
            "colleges " + text,
            static words => words.Skip(1).Aggregate(0UL, (all, one) => all | Traits.Bit(Enum.Parse<College>(one)))
        );

    private static TValue Remember<TValue>(Dictionary<string, TValue> known, string text, Func<string[], TValue> read)
    {
        if (!known.TryGetValue(text, out var value))
        {
            known.Add(text, value = read(text.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        }

        return value;
    }
}
