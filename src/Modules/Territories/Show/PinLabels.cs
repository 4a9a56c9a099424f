namespace Maillage.Territories.Show;

/// <summary>Finds each pin and its name a place where they hide no other; the largest pins choose first, so the others give way.</summary>
/// <param name="width">Of the drawing, in its units.</param>
/// <param name="height">Of the drawing.</param>
/// <param name="unit">How many units a pixel is where it is shown: names keep their size when the drawing shrinks.</param>
/// <param name="forFingers">Whether a pin stands only with its name and with room for a finger: nothing there is pointed at.</param>
internal sealed class PinLabels(double width, double height, double unit, bool forFingers = false)
{
    private const double Gap = 6;
    private const double Inscribed = 0.8; // a disc leaves the corners of its square free

    // What a name takes: letters of about 7.7 pixels, lines of 17.
    private readonly double letter = 7.7 * unit;
    private readonly double line = 17 * unit;

    private readonly double finger = 22 * unit; // half of what a finger needs

    private readonly List<(double Left, double Top, double Right, double Bottom)> taken = [];
    private List<(double Left, double Top, double Right, double Bottom)> discs = [];

    /// <summary>Where each pin's name stands, the first pins first; null for a pin that has no room itself.</summary>
    public IReadOnlyList<PinLabel?> Place(IReadOnlyList<(double X, double Y, double Radius, string Name)> pins)
    {
        discs = [.. pins.Select(pin => Around(pin.X, pin.Y, pin.Radius * Inscribed))];
        return [.. pins.Select(Place)];
    }

    /// <summary>Whether there is room for a town, a dot with its name after it; then it is taken.</summary>
    public bool TakeTown(double x, double y, string name)
    {
        var (left, top, right, bottom) = Box(x - Gap, y, Gap + (name.Length * letter) + line);
        var box = (left, top - (line / 2), right, bottom + (line / 2)); // some air: towns are a background
        if (HasRoom(box))
        {
            taken.Add(box);
            return true;
        }

        return false;
    }

    private PinLabel? Place((double X, double Y, double Radius, string Name) pin)
    {
        var stand = Around(pin.X, pin.Y, forFingers ? finger : pin.Radius * Inscribed);
        var side = Side(pin);
        if (!IsFree(stand) || (forFingers && side is null))
        {
            return null;
        }

        taken.Add(stand);
        return side is { } named ? Take(named) : PinLabel.None;
    }

    private PinLabel Take((PinLabel Label, (double, double, double, double) Box) side)
    {
        taken.Add(side.Box);
        return side.Label;
    }

    // The first side of a pin on which its name has room.
    private (PinLabel Label, (double, double, double, double) Box)? Side((double X, double Y, double Radius, string Name) pin)
    {
        var (x, y, beside, length) = (pin.X, pin.Y, pin.Radius + Gap, pin.Name.Length * letter);
        (PinLabel Label, (double, double, double, double) Box)[] sides =
        [
            (PinLabel.Right, Box(x + beside, y, length)),
            (PinLabel.Left, Box(x - beside - length, y, length)),
            (PinLabel.Above, Box(x - (length / 2), y - beside - (line / 2), length)),
            (PinLabel.Below, Box(x - (length / 2), y + beside + (line / 2), length)),
        ];
        // Rather one that hides no smaller pin.
        var free = sides.Where(side => HasRoom(side.Box)).OrderBy(side => discs.Count(disc => Meet(side.Box, disc))).ToArray();
        return free.Length > 0 ? free[0] : null;
    }

    private bool HasRoom((double Left, double Top, double Right, double Bottom) box) =>
        box.Left >= 0 && box.Right <= width && box.Top >= 0 && box.Bottom <= height && IsFree(box);

    private bool IsFree((double Left, double Top, double Right, double Bottom) box) => !taken.Exists(other => Meet(box, other));

    private static bool Meet(
        (double Left, double Top, double Right, double Bottom) one,
        (double Left, double Top, double Right, double Bottom) other
    ) => one.Left < other.Right && other.Left < one.Right && one.Top < other.Bottom && other.Top < one.Bottom;

    private static (double Left, double Top, double Right, double Bottom) Around(double x, double y, double radius) =>
        (x - radius, y - radius, x + radius, y + radius);

    private (double Left, double Top, double Right, double Bottom) Box(double left, double middle, double length) =>
        (left, middle - (line / 2), left + length, middle + (line / 2));
}
