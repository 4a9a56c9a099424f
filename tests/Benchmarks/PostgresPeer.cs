using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Maillage.Commons.Catalogue.Tiles;
using Npgsql;

namespace Maillage.Benchmarks;

/// <summary>PostgreSQL and PostGIS over the same rows, in a server of its own that lives as long as the measurement.</summary>
internal sealed class PostgresPeer : IAsyncDisposable
{
    private const string Programs = "/usr/lib/postgresql/15/bin";
    private readonly string? folder;
    private readonly NpgsqlConnection? connection;

    private PostgresPeer(string? folder, NpgsqlConnection? connection) => (this.folder, this.connection) = (folder, connection);

    public bool IsThere => connection is not null;

    public bool HasPostGis { get; private set; }

    public string Note => HasPostGis ? "" : "PostGIS is not installed here (Debian: postgresql-15-postgis-3): skipped.";

    /// <summary>Starts one and fills it; without PostgreSQL, or without the right to become its user, a peer that is not there.</summary>
    public static async Task<PostgresPeer> Start(IReadOnlyList<SyntheticFiche> fiches)
    {
        if (!File.Exists(Path.Combine(Programs, "postgres")) || Environment.UserName != "root")
        {
            return new(null, null);
        }

        var folder = Directory.CreateTempSubdirectory("maillage-peer-").FullName;
        var port = FreePort();
        Shell($"chown postgres {folder}");
        Shell($"runuser -u postgres -- {Programs}/initdb -D {folder}/data -A trust -U postgres");
        Shell(
            $"runuser -u postgres -- {Programs}/pg_ctl -D {folder}/data -o '-p {port} -k {folder} -c shared_buffers=256MB' -l {folder}/log -w start"
        );
        var connection = new NpgsqlConnection($"Host=127.0.0.1;Port={port};Username=postgres;Pooling=false;Command Timeout=600");
        await connection.OpenAsync();
        var peer = new PostgresPeer(folder, connection);
        await peer.Fill(fiches);
        return peer;
    }

    /// <summary>The tile, with fiches clustered by the same 64 (from zoom 12, 256) cells.</summary>
    public Task Tile(TileId tile, string filter)
    {
        var cells = tile.Zoom < 12 ? 8 : 16;
        return Ask(
            $"""
            WITH envelope AS (SELECT ST_TileEnvelope({tile.Zoom}, {tile.Column}, {tile.Row}) AS box),
            cells AS (
                SELECT count(*) AS n, min(f.id::text) AS id, min(f.title) AS title, min(f.kind) AS genre, ST_Centroid(ST_Collect(f.spot)) AS spot
                FROM fiches f, envelope e
                WHERE f.spot && e.box {Condition(filter)}
                GROUP BY floor((ST_X(f.spot) - ST_XMin(e.box)) / ((ST_XMax(e.box) - ST_XMin(e.box)) / {cells})),
                         floor((ST_Y(f.spot) - ST_YMin(e.box)) / ((ST_YMax(e.box) - ST_YMin(e.box)) / {cells})))
            SELECT ST_AsMVT(points, 'fiches') FROM (
                SELECT n, id, title, genre, ST_AsMVTGeom(spot, (SELECT box FROM envelope)) AS geom FROM cells) points
            """
        );
    }

    /// <summary>The first twenty and the counts of two facets.</summary>
    public async Task Search(string words)
    {
        var query = $"websearch_to_tsquery('french', {Quoted(words.Replace('«', '"').Replace('»', '"'))})";
        await Ask($"SELECT id, title, ts_rank(vector, {query}) FROM fiches WHERE vector @@ {query} ORDER BY 3 DESC LIMIT 20");
        await Ask($"SELECT kind, count(*) FROM fiches WHERE vector @@ {query} GROUP BY kind");
        await Ask($"SELECT theme, count(*) FROM fiches, unnest(themes) theme WHERE vector @@ {query} GROUP BY theme");
    }

    public async ValueTask DisposeAsync()
    {
        if (connection is not null)
        {
            await connection.DisposeAsync();
            Shell($"runuser -u postgres -- {Programs}/pg_ctl -D {folder}/data -m immediate -w stop");
            Directory.Delete(folder!, recursive: true);
        }
    }

    private static string Condition(string filter) =>
        filter switch
        {
            "one theme" => "AND f.themes @> '{eau}'",
            "theme, kind, college" => "AND f.themes && '{alimentation,eau}' AND f.kind = 'Initiative' AND f.colleges @> '{Elus}'",
            "région" => "AND f.departement IN ('22', '29', '35', '56')",
            _ => "",
        };

    private async Task Fill(IReadOnlyList<SyntheticFiche> fiches)
    {
        HasPostGis = (await Ask("SELECT count(*) FROM pg_available_extensions WHERE name = 'postgis'")) is 1L;
        await Ask(HasPostGis ? "CREATE EXTENSION postgis" : "SELECT 1");
        await Ask(
            "CREATE TABLE fiches (id uuid PRIMARY KEY, kind text, title text, summary text, departement text, themes text[], colleges text[], lat float8, lon float8)"
        );
        await using (var copy = await connection!.BeginBinaryImportAsync("COPY fiches FROM STDIN (FORMAT BINARY)"))
        {
            foreach (var fiche in fiches)
            {
                await copy.StartRowAsync();
                await copy.WriteAsync(fiche.Id);
                await copy.WriteAsync(fiche.Kind.ToString());
                await copy.WriteAsync(fiche.Title);
                await copy.WriteAsync(fiche.Summary);
                await copy.WriteAsync(fiche.Place.Code[..2]);
                await copy.WriteAsync(fiche.Themes.ToArray());
                await copy.WriteAsync(fiche.Colleges.Select(college => college.ToString()).ToArray());
                await copy.WriteAsync(fiche.Latitude);
                await copy.WriteAsync(fiche.Longitude);
            }

            await copy.CompleteAsync();
        }

        await Ask(
            "ALTER TABLE fiches ADD vector tsvector GENERATED ALWAYS AS (setweight(to_tsvector('french', title), 'A') || to_tsvector('french', summary)) STORED"
        );
        await Ask("CREATE INDEX ON fiches USING gin (vector)");
        if (HasPostGis)
        {
            await Ask("ALTER TABLE fiches ADD spot geometry(Point, 3857)");
            await Ask("UPDATE fiches SET spot = ST_Transform(ST_SetSRID(ST_MakePoint(lon, lat), 4326), 3857)");
            await Ask("CREATE INDEX ON fiches USING gist (spot)");
        }

        await Ask("VACUUM ANALYZE fiches");
    }

    private async Task<object?> Ask(string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var rows = await command.ExecuteReaderAsync();
        object? first = null;
        while (await rows.ReadAsync())
        {
            first ??= rows.GetValue(0);
        }

        return first;
    }

    private static string Quoted(string words) => $"'{words.Replace("'", "''", StringComparison.Ordinal)}'";

    private static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }

    // The server goes on after its starter: nothing may wait for its output.
    private static void Shell(string command)
    {
        using var run = Process.Start("sh", ["-c", command + " >/dev/null 2>&1"]);
        run.WaitForExit();
        if (run.ExitCode != 0)
        {
            throw new InvalidOperationException($"'{command}' ended with {run.ExitCode}.");
        }
    }
}
