using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Maillage.Api;
using Maillage.Commons.Browse;
using Maillage.Commons.Catalogue;
using Maillage.Commons.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Maillage.Commons.Api;

/// <summary>Anyone takes all the fiches that match away at once, for a map or a spreadsheet.</summary>
internal static class DownloadFiches
{
    private const int Batch = 500;

    internal static void Map(IEndpointRouteBuilder api)
    {
        api.MapApi(
            "/fiches.geojson",
            new("fiches-geojson", typeof(FeatureCollection<FicheOnMap>))
            {
                MediaType = ApiAnswer.OnMap,
                Parameters = CommonsParameters.Choices,
                Problems = [ApiProblem.TooFast],
                Example = "?theme=alimentation",
            },
            OnMap
        );
        api.MapApi(
            "/fiches.csv",
            new("fiches-csv", typeof(string))
            {
                MediaType = "text/csv",
                Parameters = CommonsParameters.Choices,
                Problems = [ApiProblem.TooFast],
                Example = "?theme=alimentation",
            },
            AsTable
        );
    }

    private static Task<IResult> OnMap(HttpContext http, [AsParameters] Parts parts, CancellationToken cancel) =>
        Answer(
            http,
            parts,
            "geojson",
            chosen => new ApiStream<FicheOnMap>(Features(http, parts, chosen, cancel), chosen.Facets().Total, "fiches.geojson")
        );

    private static Task<IResult> AsTable(HttpContext http, [AsParameters] Parts parts, CancellationToken cancel) =>
        Answer(http, parts, "csv", chosen => new Table(parts.Writer, Rows(parts, chosen, cancel)));

    private static async Task<IResult> Answer(HttpContext http, Parts parts, string format, Func<Chosen, IResult> download)
    {
        var query = new ApiQuery(http);
        var filter = query.Fiches(http.Request.Query, parts.Reader);
        if (query.Problem is { } problem)
        {
            return problem;
        }

        var chosen = await parts.Query.Choose(filter);
        return http.IsHeldByAsker(chosen.Columns.Tag(format)) ? TypedResults.Empty : parts.Gate.Enter(download(chosen));
    }

    private static async IAsyncEnumerable<FicheRow> Rows(Parts parts, Chosen chosen, [EnumeratorCancellation] CancellationToken cancel)
    {
        var all = CatalogueQuery.Page(chosen, null, Math.Max(1, chosen.Columns.Count)).Rows;
        foreach (var batch in all.Chunk(Batch))
        {
            foreach (var row in await parts.Cards.Read(chosen.Columns, batch, cancel))
            {
                yield return row;
            }
        }
    }

    private static async IAsyncEnumerable<Feature<FicheOnMap>> Features(
        HttpContext http,
        Parts parts,
        Chosen chosen,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        await foreach (var row in Rows(parts, chosen, cancel))
        {
            yield return parts.Writer.OnMap(http, row);
        }
    }

    /// <summary>What the answers are made with.</summary>
    internal readonly record struct Parts(
        CatalogueFilterReader Reader,
        CatalogueQuery Query,
        FicheCards Cards,
        FicheWriter Writer,
        DownloadGate Gate
    );

    /// <summary>A CSV file (RFC 4180) that a spreadsheet opens as it is, and that cannot become formulas there.</summary>
    private sealed class Table(FicheWriter writer, IAsyncEnumerable<FicheRow> rows) : IResult
    {
        private static readonly CsvConfiguration Form = new(CultureInfo.InvariantCulture)
        {
            NewLine = "\r\n",
            // Once a line's end is chosen, the library no longer sees that a lone line feed ends one for its readers.
            ShouldQuote = cell => ConfigurationFunctions.ShouldQuote(cell) || cell.Field?.AsSpan().ContainsAny('\r', '\n') is true,
        };

        public async Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.ContentType = "text/csv; charset=utf-8; header=present";
            httpContext.Response.Headers.ContentDisposition = "attachment; filename=\"fiches.csv\"";
            var cancel = httpContext.RequestAborted;
            // With its mark at the beginning, or spreadsheets read accents as something else.
            await using var text = new StreamWriter(httpContext.Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
            await using var csv = new CsvWriter(text, Form);
            csv.WriteHeader<FicheLine>();
            await csv.NextRecordAsync();
            await foreach (var row in rows.WithCancellation(cancel))
            {
                csv.WriteRecord(FicheLine.Of(httpContext, writer, row));
                await csv.NextRecordAsync();
            }
        }
    }
}
