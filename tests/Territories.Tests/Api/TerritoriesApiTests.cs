using System.Net;
using Maillage.Territories.Tests.Pages;
using Maillage.Testing;

namespace Maillage.Territories.Tests.Api;

public sealed class TerritoriesApiTests(EmptySite empty) : IClassFixture<EmptySite>
{
    private readonly HttpClient browser = empty.Site.Browser();

    [Fact]
    public async Task What_is_typed_proposes_the_most_likely_first_and_all_on_one_page()
    {
        var found = await browser.Json("/api/v1/territoires?q=dinan&limit=2");

        found.Items().Ids().ShouldBe(["commune:22050", "epci:200068989"]);
        found.GetProperty("next").GetString().ShouldBeNull();
        (await browser.Json("/api/v1/territoires?q=dinan&genre=epci"))
            .Items()
            .ShouldAllBe(item => item.GetProperty("kind").GetString() == "epci");
    }

    [Theory]
    [InlineData("genre=region", 7)]
    [InlineData("genre=epci&dans=departement:22", 3)]
    [InlineData("dans=epci:200068989&genre=commune", 13)]
    public async Task Walking_from_page_to_page_meets_each_territory_once_in_order(string choices, int size)
    {
        var walked = (await browser.Walk($"/api/v1/territoires?{choices}&limit={size}")).Ids();
        var whole = await browser.Json($"/api/v1/territoires?{choices}&limit=100");

        walked.ShouldBe(whole.Items().Ids());
        walked.Count.ShouldBe(whole.GetProperty("total").GetInt32());
        walked.Distinct().Count().ShouldBe(walked.Count);
    }

    [Fact]
    public async Task Everything_begins_with_France_and_counts_every_commune()
    {
        var all = await browser.Json("/api/v1/territoires?limit=1");

        all.Items()[0].Text("id").ShouldBe("pays:FR");
        all.GetProperty("total").GetInt32().ShouldBeGreaterThan(36_000);
    }

    [Fact]
    public async Task A_territory_says_what_lies_around_it_and_in_it_and_how_much_is_known()
    {
        var dinan = await browser.Json("/api/v1/territoires/epci:200068989");

        dinan.GetProperty("around").EnumerateArray().Ids().ShouldBe(["departement:22", "region:53"]);
        dinan.GetProperty("within").EnumerateArray().Ids().ShouldContain("commune:22050");
        dinan.GetProperty("position").GetProperty("approximate").GetBoolean().ShouldBeTrue();
        dinan.GetProperty("fiches").EnumerateObject().ShouldBeEmpty();
        (await browser.Json(dinan.Text("fichesAt"))).GetProperty("total").GetInt32().ShouldBe(0);
        (await browser.Json(dinan.Text("contributionsAt"))).GetProperty("total").GetInt32().ShouldBe(0);
        (await browser.Json(dinan.Text("sourcesAt"))).GetProperty("total").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task A_commune_that_merged_leads_programs_to_the_one_of_today()
    {
        using var answer = await browser.GetAsync("/api/v1/territoires/commune:22123");

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldEndWith("/api/v1/territoires/commune:22050");
    }

    [Fact]
    public async Task A_map_gets_points_and_is_told_which_are_approximate()
    {
        var map = await browser.Json("/api/v1/territoires.geojson?dans=departement:22&genre=commune");
        var features = map.GetProperty("features").EnumerateArray().ToList();

        features.Count.ShouldBe(map.GetProperty("total").GetInt32());
        features.Select(f => f.GetProperty("properties").GetProperty("approximate").GetBoolean()).Distinct().Count().ShouldBe(2);
        var dinan = features.Single(f => f.Text("id") == "commune:22050").GetProperty("geometry").GetProperty("coordinates");
        (dinan[0].GetDouble(), dinan[1].GetDouble()).ShouldBe((-2.05, 48.45), new Near());
    }

    [Theory]
    [InlineData("/api/v1/territoires?genre=royaume", "unknown-value")]
    [InlineData("/api/v1/territoires?dans=ici", "unknown-value")]
    [InlineData("/api/v1/territoires?limit=1000", "bad-limit")]
    [InlineData("/api/v1/territoires?suite=la", "bad-cursor")]
    [InlineData("/api/v1/territoires?q=dinan&suite=commune:22050", "bad-cursor")]
    [InlineData("/api/v1/territoires/atlantide", "not-found")]
    [InlineData("/api/v1/territoires/commune:99999", "not-found")]
    public async Task What_means_nothing_is_refused(string address, string code) => (await browser.Problem(address)).ShouldBe(code);

    private sealed class Near : IEqualityComparer<(double, double)>
    {
        public bool Equals((double, double) one, (double, double) other) =>
            Math.Abs(one.Item1 - other.Item1) < 0.02 && Math.Abs(one.Item2 - other.Item2) < 0.02;

        public int GetHashCode((double, double) place) => 0;
    }
}
