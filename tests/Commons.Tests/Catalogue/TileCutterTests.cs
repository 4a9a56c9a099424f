using FsCheck;
using FsCheck.Fluent;
using Maillage.Commons.Catalogue;
using Maillage.Commons.Catalogue.Tiles;
using Maillage.Commons.Contracts;

namespace Maillage.Commons.Tests.Catalogue;

public sealed class TileCutterTests
{
    [Fact]
    public void At_every_zoom_the_numbers_add_up_to_the_fiches_that_match_and_have_a_place() =>
        Prop.ForAll(
                Inventions.Entry().ListOf().ToArbitrary(),
                Inventions.Filter().ToArbitrary(),
                Gen.Choose(0, 6).ToArbitrary(),
                (entries, filter, zoom) =>
                {
                    var columns = Inventions.Columns(entries);
                    var selection = new Selection(columns, filter, ThemeBits.BuiltIn);
                    var shown = Tiles(zoom)
                        .Sum(tile => TileReader.Read(TileCutter.Cut(columns, selection, tile)).Sum(point => point.Count));
                    return shown == FacetCounts.Of(columns, selection).Located;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Near_the_ground_every_fiche_stands_once_in_its_tile_at_its_place() =>
        Prop.ForAll(
                Inventions.Entry().ToArbitrary(),
                entry =>
                {
                    var columns = Inventions.Columns([entry with { Traits = entry.Traits | Traits.Located, Spot = Spot.At(48.1, -1.6) }]);
                    var tile = new TileId(14, 8119, 5688);
                    var point = TileReader.Read(TileCutter.Cut(columns, new Selection(columns, new(), ThemeBits.BuiltIn), tile)).Single();
                    return point.Tags["id"].Equals(entry.Id.ToString())
                        && point.Tags["titre"].Equals(entry.Title)
                        && point.Tags["genre"].Equals(Traits.Kind(entry.Traits).Slug())
                        && Math.Abs(point.X - Place(-1.6, tile)) <= 1;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Points_lie_inside_their_tile() =>
        Prop.ForAll(
                Inventions.Entry().ListOf().ToArbitrary(),
                entries =>
                {
                    var columns = Inventions.Columns(entries);
                    var selection = new Selection(columns, new(), ThemeBits.BuiltIn);
                    return Tiles(5)
                        .SelectMany(tile => TileReader.Read(TileCutter.Cut(columns, selection, tile)))
                        .All(point => point is { X: >= 0 and <= 4096, Y: >= 0 and <= 4096 });
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_tile_stays_small_however_many_fiches_it_holds()
    {
        var chance = new Random(7);
        var title = new string('é', FicheRules.MaxTitle);
        var entries = Inventions.Entry().Sample(1)[0];
        var many = Enumerable
            .Range(0, 20_000)
            .Select(n =>
                entries with
                {
                    Id = new Guid(n, 0, 0, new byte[8]),
                    Title = title,
                    Spot = Spot.At(43 + (chance.NextDouble() * 6), chance.NextDouble() * 6),
                    Traits = Traits.Located | 1,
                }
            );
        var columns = Inventions.Columns(many);
        Tiles(6)
            .Max(tile => TileCutter.Cut(columns, new Selection(columns, new(), ThemeBits.BuiltIn), tile).Length)
            .ShouldBeLessThan(50_000);
    }

    [Fact]
    public void A_tile_without_fiches_is_empty() =>
        TileCutter
            .Cut(FicheColumns.Empty, new Selection(FicheColumns.Empty, new(), ThemeBits.BuiltIn), new TileId(0, 0, 0))
            .ShouldBeEmpty();

    [Theory]
    [InlineData(0, 0, 0, true)]
    [InlineData(0, 1, 0, false)]
    [InlineData(5, 0, 32, false)]
    [InlineData(17, 0, 0, false)]
    [InlineData(-1, 0, 0, false)]
    public void Only_tiles_of_the_map_exist(int zoom, int column, int row, bool exists) =>
        new TileId(zoom, column, row).Exists.ShouldBe(exists);

    private static double Place(double longitude, TileId tile) => (((longitude + 180) / 360 * (1 << tile.Zoom)) - tile.Column) * 4096;

    private static IEnumerable<TileId> Tiles(int zoom) =>
        from column in Enumerable.Range(0, 1 << zoom)
        from row in Enumerable.Range(0, 1 << zoom)
        select new TileId(zoom, column, row);
}
