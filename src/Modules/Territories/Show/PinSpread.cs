namespace Maillage.Territories.Show;

/// <summary>Moves pins that cover each other apart, just enough to read and to touch each: a crowded map is a sketch.</summary>
internal static class PinSpread
{
    private const int Rounds = 60;
    private const double Gap = 3;

    /// <summary>The same pins, in the same order, side by side within the drawing.</summary>
    /// <param name="pins">Where each stands and how large it is, in units of the drawing.</param>
    /// <param name="width">Of the drawing.</param>
    /// <param name="height">Of the drawing.</param>
    public static (double X, double Y, double Radius)[] Apart(
        IEnumerable<(double X, double Y, double Radius)> pins,
        double width,
        double height
    )
    {
        var moved = pins.ToArray();
        for (var round = 0; round < Rounds && PushOnce(moved); round++)
        {
            for (var at = 0; at < moved.Length; at++)
            {
                var (x, y, radius) = moved[at];
                moved[at] = (Math.Clamp(x, radius, width - radius), Math.Clamp(y, radius, height - radius), radius);
            }
        }

        return moved;
    }

    private static bool PushOnce((double X, double Y, double Radius)[] pins)
    {
        var pushed = false;
        for (var one = 0; one < pins.Length; one++)
        {
            for (var other = one + 1; other < pins.Length; other++)
            {
                pushed |= Push(ref pins[one], ref pins[other], one + other);
            }
        }

        return pushed;
    }

    // Two pins at one point part in a direction that depends on their numbers only: the map is the same each time.
    private static bool Push(ref (double X, double Y, double Radius) one, ref (double X, double Y, double Radius) other, int numbers)
    {
        var (aside, down) = (other.X - one.X, other.Y - one.Y);
        var distance = Math.Sqrt((aside * aside) + (down * down));
        var missing = one.Radius + other.Radius + Gap - distance;
        if (missing <= 0)
        {
            return false;
        }

        var (right, below) = distance > 0.01 ? (aside / distance, down / distance) : (Math.Cos(numbers), Math.Sin(numbers));
        (one.X, one.Y) = (one.X - (right * missing / 2), one.Y - (below * missing / 2));
        (other.X, other.Y) = (other.X + (right * missing / 2), other.Y + (below * missing / 2));
        return true;
    }
}
