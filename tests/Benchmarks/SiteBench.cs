using Maillage.Commons.Catalogue;
using Maillage.Commons.Contracts;
using Maillage.Commons.Search;
using Maillage.Host;
using Maillage.Kernel;
using Maillage.Territories;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Maillage.Benchmarks;

/// <summary>The whole server over SQLite: its start, its memory, its tiles and its search over HTTP, next to PostgreSQL and PostGIS.</summary>
internal static class SiteBench
{
    public static async Task Run(Report report, int size)
    {
        var folder = Directory.CreateTempSubdirectory("maillage-bench-").FullName;
        try
        {
            report.Say($"\n## {size:N0} fiches over SQLite");
            var fiches = await Fill(folder, size);
            await ProcessBench.Run(report, folder, size);
            await using var peer = await PostgresPeer.Start(fiches);
            await using var app = await Start(folder);
            using var client = new HttpClient { BaseAddress = new(app.Urls.First()) };
            await Tiles(report, app, client, peer);
            await Search(report, client, peer);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static WebApplication Build(string folder) =>
        MaillageHost.Build(
            new InstanceOptions(new DataFolder(folder)) { Urls = "http://127.0.0.1:0", WithSample = false },
            services => services.AddLogging(logging => logging.ClearProviders())
        );

    private static async Task<List<SyntheticFiche>> Fill(string folder, int size)
    {
        await using var app = Build(folder);
        await PlatformDatabase.Prepare(app.Services, CancellationToken.None);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        var fiches = new SyntheticFiches(scope.ServiceProvider.GetRequiredService<ITerritories>()).Invent(size).ToList();
        await using var transaction = await db.Database.BeginTransactionAsync();
        foreach (var fiche in fiches)
        {
            await Insert(db, fiche);
        }

        await scope.ServiceProvider.GetRequiredService<SearchWriter>().Put(db, [.. fiches.Select(Entry)], CancellationToken.None);
        await transaction.CommitAsync();
        return fiches;
    }

    private static SearchEntry Entry(SyntheticFiche fiche) =>
        new(fiche.Id, SearchKind.Fiche, fiche.Title, fiche.Summary, IsPublished: true)
        {
            Label = fiche.Kind.Slug(),
            Address = $"/fiches/{fiche.Id}",
        };

    // Past the entities, which would take minutes: the columns that a fiche needs, all others at their default.
    private static async Task Insert(PlatformDb db, SyntheticFiche fiche)
    {
        await using var command = await db.Command(
            """
            INSERT INTO commons_fiches ("Id", "Status", "CreatedAt", "ChangedAt", "PublishedAt", "Version", "Quotes", "IsAsTakenIn", "Kind", "Title", "Summary",
                "Body", "Places", "Themes", "Colleges", "Actors", "PersonsAgreed", "Links", "Licence", "Latitude", "Longitude")
            VALUES (@id, 'Published', @at, @at, @at, 1, '[]', 0, @kind, @title, @summary, '', @place, @themes, @colleges, '[]', 0, '[]', 'CC-BY-SA-4.0', @lat, @lon)
            """,
            CancellationToken.None
        );
        command
            .With("id", fiche.Id)
            .With("at", fiche.PublishedAt)
            .With("kind", fiche.Kind.ToString())
            .With("title", fiche.Title)
            .With("summary", fiche.Summary)
            .With("place", fiche.Place.ToString())
            .With("themes", string.Join(' ', fiche.Themes))
            .With("colleges", string.Join(' ', fiche.Colleges))
            .With("lat", fiche.Latitude)
            .With("lon", fiche.Longitude);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<WebApplication> Start(string folder)
    {
        var app = Build(folder);
        await PlatformDatabase.Prepare(app.Services, CancellationToken.None);
        await app.StartAsync();
        return app;
    }

    private static async Task Tiles(Report report, WebApplication app, HttpClient client, PostgresPeer peer)
    {
        var tiles = AskedTiles.Around(await app.Services.GetRequiredService<LiveCatalogue>().Whole(), 1000);
        report.Say("\n### Tiles over HTTP, next to PostGIS (milliseconds)");
        report.Say(
            $"\n1,000 tiles around fiches, zooms 0 to 14, one after the other. PostGIS: the same rows, GiST index, clustered by the same cells, ST_AsMVT in process-local SQL without HTTP. {peer.Note}"
        );
        report.Table("filter", "Maillage p50", "Maillage p99", "PostGIS p50", "PostGIS p99");
        foreach (var (name, query) in AskedFilters.All)
        {
            var (ours, theirs) = (new Times(), new Times());
            foreach (var tile in tiles)
            {
                await ours.Of(() => client.GetByteArrayAsync($"/tuiles/{tile.Zoom}/{tile.Column}/{tile.Row}.mvt{query}"));
            }

            foreach (var tile in peer.HasPostGis ? tiles : [])
            {
                await theirs.Of(() => peer.Tile(tile, name));
            }

            report.Row(name, ours.P50, ours.P99, peer.HasPostGis ? theirs.P50 : "skipped", peer.HasPostGis ? theirs.P99 : "skipped");
        }
    }

    private static async Task Search(Report report, HttpClient client, PostgresPeer peer)
    {
        report.Say("\n### Search with facets (milliseconds)");
        report.Say(
            "\nOurs: the whole page `/fiches?q=…` over HTTP with its ranked list, five facets and map, every query asked once, so never from memory. "
                + "PostgreSQL: the same rows, its own `french` full text with a GIN index, the first 20 by ts_rank and the counts of kinds and themes, without HTTP."
        );
        report.Table("queries", "Maillage p50", "Maillage p95", "PostgreSQL p50", "PostgreSQL p95");
        foreach (var (name, queries) in AskedWords.All)
        {
            var (ours, theirs) = (new Times(), new Times());
            foreach (var words in queries)
            {
                await ours.Of(() => client.GetStringAsync($"/fiches?q={Uri.EscapeDataString(words)}"));
            }

            foreach (var words in peer.IsThere ? queries : [])
            {
                await theirs.Of(() => peer.Search(words));
            }

            report.Row(name, ours.P50, ours.P95, peer.IsThere ? theirs.P50 : "skipped", peer.IsThere ? theirs.P95 : "skipped");
        }
    }
}
