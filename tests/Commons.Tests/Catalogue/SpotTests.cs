using FsCheck;
using FsCheck.Fluent;
using Maillage.Commons.Catalogue;
using Maillage.Commons.Catalogue.Tiles;

namespace Maillage.Commons.Tests.Catalogue;

public sealed class SpotTests
{
    [Fact]
    public void A_spot_gives_its_degrees_back_to_a_few_centimetres() =>
        Prop.ForAll(
                Gen.Choose(-850_000, 850_000).ToArbitrary(),
                Gen.Choose(-1_799_999, 1_799_999).ToArbitrary(),
                (latitude, longitude) =>
                {
                    var spot = Spot.At(latitude / 10000.0, longitude / 10000.0);
                    return Math.Abs(spot.Latitude - (latitude / 10000.0)) < 1e-6 && Math.Abs(spot.Longitude - (longitude / 10000.0)) < 1e-6;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Dinan_lies_in_the_tile_that_every_web_map_says() // 48.4536 N, 2.0453 W at zoom 10: column 506, row 354
    {
        var dinan = Spot.At(48.4536, -2.0453);
        var tile = new TileId(10, 506, 354);
        (dinan.Code >= tile.First.Code && dinan.Code < tile.End.Code).ShouldBeTrue();
    }

    [Fact]
    public void The_poles_lie_on_the_edge_of_the_map() => Spot.At(90, 0).Y.ShouldBe(0u);
}
