namespace Maillage.Cli.Tests;

public sealed class TerritoriesTests : IDisposable
{
    private readonly Executable maillage = new();

    [Fact]
    public async Task A_name_without_accents_is_found_before_any_database_exists()
    {
        var found = await maillage.Run("territories", "find", "saint eloy les mines", "--json");
        found.Json.GetProperty("territories")[0].GetProperty("id").GetString().ShouldBe("commune:63338");
        Directory.Exists(maillage.Data).ShouldBeFalse();
    }

    [Fact]
    public async Task A_territory_is_shown_with_what_lies_around_it()
    {
        var shown = await maillage.Run("territories", "show", "commune:23013");
        shown.Output.ShouldContain("Auzances");
        shown.Output.ShouldContain("departement:23");
    }

    [Fact]
    public async Task A_name_that_nothing_bears_is_refused()
    {
        var shown = await maillage.Run("territories", "show", "commune:99999");
        shown.Code.ShouldBe(1);
        shown.Error.ShouldContain("commune:99999");
    }

    [Fact]
    public async Task Centroids_make_a_commune_exact()
    {
        var file = maillage.Write("centres.csv", "code,lat,lon\n23013,46.0257,2.4990\n");
        (await maillage.Run("territories", "load-centroids", file)).Code.ShouldBe(0);
        var position = (await maillage.Run("territories", "show", "commune:23013", "--json"))
            .Json.GetProperty("territory")
            .GetProperty("position");
        position.GetProperty("isApproximate").GetBoolean().ShouldBeFalse();
        position.GetProperty("latitude").GetDouble().ShouldBe(46.0257, 0.0001);
    }

    public void Dispose() => maillage.Dispose();
}
