namespace Maillage.Territories.Show;

/// <summary>Finds each pin's name a place where it hides neither another pin nor another name; the largest pins choose first.</summary>
internal sealed class PinLabels(double width, double height)
{
    // What a name takes, in units of the drawing.
    private const double LetterWidth = 9.2;
    private const double LineHeight = 20;
    private const double Gap = 6;

    private readonly List<(double Left, double Top, double Right, double Bottom)> taken = [];

    public IReadOnlyList<PinLabel> Place(IReadOnlyList<(double X, double Y, double Radius, string Name)> pins)
    {
        taken.AddRange(pins.Select(pin => (pin.X - pin.Radius, pin.Y - pin.Radius, pin.X + pin.Radius, pin.Y + pin.Radius)));
        return [.. pins.Select(pin => Choose(pin.X, pin.Y, pin.Radius, pin.Name.Length * LetterWidth))];
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

    private static (double Left, double Top, double Right, double Bottom) Box(double left, double middle, double length) =>
        (left, middle - (LineHeight / 2), left + length, middle + (LineHeight / 2));
}
