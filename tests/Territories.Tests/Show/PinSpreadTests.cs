using FsCheck;
using FsCheck.Fluent;
using Maillage.Territories.Show;

namespace Maillage.Territories.Tests.Show;

public sealed class PinSpreadTests
{
    [Fact]
    public void Pins_that_stand_apart_stay_where_they_are() =>
        PinSpread.Apart([(100, 100, 10), (200, 200, 10)], 760, 534).ShouldBe([(100, 100, 10), (200, 200, 10)]);

    [Fact]
    public void Pins_at_one_point_end_side_by_side()
    {
        var apart = PinSpread.Apart([(100, 100, 10), (100, 100, 10)], 760, 534);

        Distance(apart[0], apart[1]).ShouldBeGreaterThan(20);
    }

    [Fact]
    public void Pins_never_leave_the_drawing() =>
        Prop.ForAll(
                Gen.Choose(0, 760).SelectMany(x => Gen.Choose(0, 534).Select(y => ((double)x, (double)y, 15.0))).ListOf(20).ToArbitrary(),
                pins => PinSpread.Apart(pins, 760, 534).All(pin => pin.X is >= -15 and <= 775 && pin.Y is >= -15 and <= 549)
            )
            .QuickCheckThrowOnFailure();

    private static double Distance((double X, double Y, double Radius) one, (double X, double Y, double Radius) other) =>
        Math.Sqrt(Math.Pow(one.X - other.X, 2) + Math.Pow(one.Y - other.Y, 2));
}
