using System.Globalization;
using System.Net;
using System.Text;
using CsvHelper;
using Maillage.Api;
using Maillage.Commons.Api;
using Maillage.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Commons.Tests.Api;

public sealed class DownloadFichesTests
{
    [Fact]
    public async Task A_table_holds_all_that_matches_and_reads_back_as_it_was_written()
    {
        await using var site = await TestSite.Start();
        var odd = Some.Garden with
        {
            Title = "Un « titre », avec; tout \"dedans\"",
            Summary = "Deux\nlignes.",
            Longitude = -2.05,
            Latitude = 48.45,
        };
        await site.Has(odd);
        await site.Has(Some.Garden with { Themes = ["eau"] });

        using var answer = await site.Browser().GetAsync("/api/v1/fiches.csv?theme=alimentation");
        var bytes = await answer.Content.ReadAsByteArrayAsync();

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        answer.Content.Headers.ContentDisposition!.FileName!.Trim('"').ShouldBe("fiches.csv");
        bytes[..3].ShouldBe(Encoding.UTF8.Preamble.ToArray());
        Encoding.UTF8.GetString(bytes).ReplaceLineEndings("\r\n").ShouldBe(Encoding.UTF8.GetString(bytes));
        var line = Lines(bytes).ShouldHaveSingleItem();
        (line["titre"], line["resume"], line["territoires"]).ShouldBe((odd.Title, "Deux lignes.", "Dinan"));
        (line["latitude"], line["longitude"], line["position_approximative"]).ShouldBe(("48.45", "-2.05", "non"));
        line["licence"].ShouldBe("CC-BY-SA-4.0");
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+33 1", "'+33 1")]
    [InlineData("-12 %", "'-12 %")]
    [InlineData("@SOMME(A1)", "'@SOMME(A1)")]
    [InlineData("  =1+1", "'  =1+1")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("Un titre;=1+1", "Un titre;'=1+1")]
    [InlineData("Un titre ; =1+1", "Un titre ;' =1+1")]
    [InlineData("Eau = vie", "Eau = vie")]
    [InlineData("Saint-Éloy", "Saint-Éloy")]
    public void What_would_begin_a_formula_stays_text(string words, string cell) => SafeCell.Of(words).ShouldBe(cell);

    [Fact]
    public async Task No_cell_of_a_hostile_fiche_begins_a_formula()
    {
        await using var site = await TestSite.Start();
        await site.Has(
            Some.Garden with
            {
                Title = "=HYPERLINK(1)",
                Summary = "@x",
                Body = "- une liste\n- deux",
                ExactActors = ["+1", "=2"],
            }
        );

        var line = Lines(await site.Browser().GetByteArrayAsync("/api/v1/fiches.csv")).Single();

        line.Values.Where(cell => cell.Length > 0 && "=+@\t\r\n".Contains(cell[0], StringComparison.Ordinal)).ShouldBeEmpty();
        line["acteurs"].ShouldBe("'+1;' =2");
    }

    [Fact]
    public async Task Only_a_few_downloads_run_at_once_and_the_others_are_told_to_come_again()
    {
        using var gate = new DownloadGate(0 + 1);
        await using var site = await TestSite.Start(change: services => services.AddSingleton(gate));
        var held = new TaskCompletionSource();
        var slow = gate.Enter(new Waiting(held.Task)).ExecuteAsync(new Microsoft.AspNetCore.Http.DefaultHttpContext());
        var browser = site.Browser();

        using var refused = await browser.GetAsync("/api/v1/fiches.geojson");
        held.SetResult();
        await slow;
        using var served = await browser.GetAsync("/api/v1/fiches.geojson");

        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds.ShouldBe(5);
        (await refused.Json()).Text("code").ShouldBe("too-fast");
        served.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static List<Dictionary<string, string>> Lines(byte[] bytes)
    {
        using var csv = new CsvReader(new StreamReader(new MemoryStream(bytes)), CultureInfo.InvariantCulture);
        return
        [
            .. csv.GetRecords<dynamic>()
                .Select(line => ((IDictionary<string, object>)line).ToDictionary(cell => cell.Key, cell => (string)cell.Value)),
        ];
    }

    private sealed class Waiting(Task until) : Microsoft.AspNetCore.Http.IResult
    {
        public Task ExecuteAsync(Microsoft.AspNetCore.Http.HttpContext httpContext) => until;
    }
}
