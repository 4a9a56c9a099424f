namespace Maillage.Territories.Show;

/// <summary>Finds each pin's name a place where it hides neither another pin nor another name; the largest pins choose first.</summary>
/// <param name="width">Of the drawing, in its units.</param>
/// <param name="height">Of the drawing.</param>
/// <param name="unit">How many units a pixel is where it is shown: names keep their size when the drawing shrinks.</param>
internal sealed class PinLabels(double width, double height, double unit)
{
    private const double Gap = 6;

    // What a name takes: letters of about 7.7 pixels, lines of 17.
    private readonly double letter = 7.7 * unit;
    private readonly double line = 17 * unit;

    private readonly List<(double Left, double Top, double Right, double Bottom)> taken = [];

    public IReadOnlyList<PinLabel> Place(IReadOnlyList<(double X, double Y, double Radius, string Name)> pins)
    {
        taken.AddRange(pins.Select(pin => (pin.X - pin.Radius, pin.Y - pin.Radius, pin.X + pin.Radius, pin.Y + pin.Radius)));
        return [.. pins.Select(pin => Choose(pin.X, pin.Y, pin.Radius, pin.Name.Length * letter))];
    }

    /// <summary>Whether there is room for a town, a dot with its name after it; then it is taken.</summary>
    public bool TakeTown(double x, double y, string name)
    {
        var (left, top, right, bottom) = Box(x - Gap, y, Gap + (name.Length * letter) + line);
        return Take((left, top - (line / 2), right, bottom + (line / 2))); // some air: towns are a background
    }

    private PinLabel Choose(double x, double y, double radius, double length)
    {
        var right = Box(x + radius + Gap, y, length);
        var left = Box(x - radius - Gap - length, y, length);
        if (Take(right))
        {
            return PinLabel.Right;
        }

        return Take(left) ? PinLabel.Left : PinLabel.None;
    }

    private bool Take((double Left, double Top, double Right, double Bottom) box)
    {
        var isFree =
            box.Left >= 0
            && box.Right <= width
            && box.Top >= 0
            && box.Bottom <= height
            && !taken.Exists(other => box.Left < other.Right && other.Left < box.Right && box.Top < other.Bottom && other.Top < box.Bottom);
        if (isFree)
        {
            taken.Add(box);
        }

        return isFree;
    }

    private (double Left, double Top, double Right, double Bottom) Box(double left, double middle, double length) =>
        (left, middle - (line / 2), left + length, middle + (line / 2));
}
