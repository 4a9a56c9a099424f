using Maillage.Commons.Catalogue;
using Maillage.Commons.Contracts;
using Maillage.Kernel;
using Maillage.Territories;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Commons.Digest;

/// <summary>What others may ask the commons: what it holds about a territory, and what was already said.</summary>
internal sealed class CommonsCatalogue(
    PlatformDb db,
    CatalogueQuery catalogue,
    ITerritories territories,
    SaidBefore said,
    TimeProvider clock
) : ICommonsCatalogue
{
    private const int MostNews = 8;
    private const int MostPlaces = 40;
    private const int MostAnnounced = 200;

    public Task<IReadOnlyList<SaidElsewhere>> FindSaidElsewhere(string words, Guid exceptSource, int limit, CancellationToken cancel) =>
        said.Find(db, words, exceptSource, limit, cancel);

    public async Task<TerritoryDigest> Digest(TerritoryId territory, CancellationToken cancel)
    {
        var chosen = await catalogue.Choose(territory == TerritoryId.France ? new() : new() { Territories = [territory] });
        var rows = Rows(chosen);
        var statements = await Statements(territory, cancel);
        var voices = Voices(statements);
        return new(
            rows.CountBy(row => Traits.Kind(chosen.Columns.Traits[row])).ToDictionary(),
            statements.CountBy(statement => statement.Kind).ToDictionary(),
            Places(chosen.Columns, rows, territory),
            await Latest(chosen.Columns, rows, statements, cancel),
            voices
        )
        {
            Engaged = voices.Count > 0 ? [] : Engaged(chosen.Columns, rows),
            Next = await Next(chosen.Columns, rows, cancel),
        };
    }

    private static Dictionary<(College, string), int> Voices(List<Statement> statements) =>
        statements
            .Where(statement => statement.College is not null)
            .SelectMany(statement => statement.Themes.Select(theme => (statement.College!.Value, theme)))
            .CountBy(voice => voice)
            .ToDictionary();

    private static Dictionary<(College, string), int> Engaged(FicheColumns columns, List<int> rows)
    {
        var (colleges, themes) = (Enum.GetValues<College>(), ThemeBits.BuiltIn.Ids);
        return rows.Select(row => columns.Traits[row])
            .SelectMany(traits =>
                from college in colleges
                where (traits & Traits.Bit(college)) != 0
                from theme in themes
                where (traits & ThemeBits.BuiltIn.Bit(theme)) != 0
                select (college, theme)
            )
            .CountBy(pair => pair)
            .ToDictionary();
    }

    private async Task<UpcomingEvent?> Next(FicheColumns columns, List<int> rows, CancellationToken cancel)
    {
        var today = DateOnly.FromDateTime(clock.GetLocalNow().Date);
        // Those published last, where there are very many: an event to come was hardly announced before all of these.
        var ids = rows.Where(row => Traits.Kind(columns.Traits[row]) is FicheKind.Evenement)
            .OrderByDescending(row => columns.Published[row])
            .Take(MostAnnounced)
            .Select(row => columns.Ids[row])
            .ToList();
        var fiche =
            ids.Count == 0
                ? null
                : await db.Set<Fiche>()
                    .AsNoTracking()
                    .Where(f => ids.Contains(f.Id) && f.Content.StartsOn >= today)
                    .OrderBy(f => f.Content.StartsOn)
                    .FirstOrDefaultAsync(cancel);
        return fiche?.Content is { } next
            ? new(next.Title, next.Summary, FicheAddress.Of(fiche.Id), next.StartsOn!.Value, next.Places.FirstOrDefault())
            : null;
    }

    private static List<int> Rows(Chosen chosen) => [.. Enumerable.Range(0, chosen.Columns.Count).Where(chosen.Selection.Matches)];

    /// <summary>Where the fiches are, one step below the territory: a région's by département, a département's by EPCI.</summary>
    private static List<PlaceCount> Places(FicheColumns columns, List<int> rows, TerritoryId territory)
    {
        TerritoryKind? step = territory.Kind switch
        {
            TerritoryKind.Pays => TerritoryKind.Region,
            TerritoryKind.Region => TerritoryKind.Departement,
            TerritoryKind.Departement => TerritoryKind.Epci,
            _ => null,
        };
        return
        [
            .. rows.SelectMany(row => StepsOf(columns, row, step).Distinct())
                .CountBy(place => place)
                .OrderByDescending(place => place.Value)
                .ThenBy(place => place.Key.ToString(), StringComparer.Ordinal)
                .Take(MostPlaces)
                .Select(place => new PlaceCount(place.Key, place.Value)),
        ];
    }

    private static IEnumerable<TerritoryId> StepsOf(FicheColumns columns, int row, TerritoryKind? step)
    {
        var table = columns.Territories;
        return columns
            .PlacesOf(row)
            .ToArray()
            .SelectMany(place =>
                step is null ? [table[place]] : table.Around(place).Select(number => table[number]).Where(around => around.Kind == step)
            );
    }

    private async Task<List<Statement>> Statements(TerritoryId territory, CancellationToken cancel)
    {
        var all = await db.Set<Contribution>()
            .AsNoTracking()
            .Where(c => c.SameAs == null)
            .Select(c => new Statement(c.Id, c.Kind, c.Places, c.Themes, c.College, c.PublishedAt))
            .ToListAsync(cancel);
        return territory == TerritoryId.France
            ? all
            : [.. all.Where(statement => statement.Places.Any(place => territories.Contains(territory, place)))];
    }

    private async Task<IReadOnlyList<DigestItem>> Latest(
        FicheColumns columns,
        List<int> rows,
        List<Statement> statements,
        CancellationToken cancel
    )
    {
        // Half of each, where there is enough: a document taken in at once must not hide every fiche, nor the reverse.
        var newest = statements.OrderByDescending(statement => statement.PublishedAt).Take(MostNews / 2).ToList();
        var fiches = rows.OrderByDescending(row => columns.Published[row])
            .Take(MostNews - newest.Count)
            .Select(row => columns.Ids[row])
            .ToList();
        var ids = newest.ConvertAll(statement => statement.Id);
        var words = await db.Set<Contribution>().AsNoTracking().Where(c => ids.Contains(c.Id)).ToListAsync(cancel);
        var published = await db.Set<Fiche>().AsNoTracking().Where(f => fiches.Contains(f.Id)).ToListAsync(cancel);
        return
        [
            .. words
                .Select(c => new DigestItem(
                    c.Words.Shown,
                    FicheAddress.OfStatement(c.Id),
                    c.Kind,
                    c.Places.FirstOrDefault(),
                    c.PublishedAt
                ))
                .Concat(
                    published.Select(f => new DigestItem(
                        f.Content.Title,
                        FicheAddress.Of(f.Id),
                        null,
                        f.Content.Places.FirstOrDefault(),
                        f.PublishedAt!.Value
                    )
                    {
                        Fiche = f.Content.Kind,
                        Summary = f.Content.Summary,
                    })
                )
                .OrderByDescending(item => item.At)
                .Take(MostNews),
        ];
    }

    private sealed record Statement(
        Guid Id,
        ContributionKind Kind,
        IReadOnlyList<TerritoryId> Places,
        IReadOnlyList<string> Themes,
        College? College,
        DateTimeOffset PublishedAt
    );
}
