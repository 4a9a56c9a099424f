using System.Net;
using Maillage.Testing;

namespace Maillage.Commons.Tests.Catalogue.Tiles;

public sealed class ServeTileTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private TestSite Site => shared.Site;

    [Fact]
    public async Task A_fiche_is_on_the_tile_that_holds_its_place_and_on_no_other()
    {
        await Site.Has(Some.Garden with { Title = "Four banal", Latitude = 48.45, Longitude = -2.05 });
        (await Tile("5/15/11")).ShouldNotBeEmpty();
        (await Tile("5/20/11")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_draft_is_on_no_tile()
    {
        await Site.Has(Some.Garden with { Title = "Lavoir de Kerdu" }, published: false);
        TileReader.Read(await Site.Browser().GetByteArrayAsync("/tuiles/0/0/0.mvt?q=kerdu")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/tuiles/0/1/0.mvt")]
    [InlineData("/tuiles/-1/0/0.mvt")]
    [InlineData("/tuiles/99/0/0.mvt")]
    [InlineData("/tuiles/3/8/0.mvt")]
    [InlineData("/tuiles/a/0/0.mvt")]
    public async Task A_tile_that_no_map_has_is_not_found(string address) =>
        (await Site.Browser().GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    private async Task<List<TilePoint>> Tile(string place) =>
        TileReader.Read(await Site.Browser().GetByteArrayAsync($"/tuiles/{place}.mvt"));
}
