namespace Maillage.Territories;

/// <summary>A part of the globe between two parallels and two meridians, WGS 84, in degrees.</summary>
/// <param name="West">Smallest longitude.</param>
/// <param name="South">Smallest latitude.</param>
/// <param name="East">Largest longitude.</param>
/// <param name="North">Largest latitude.</param>
public readonly record struct GeoBox(double West, double South, double East, double North)
{
    /// <summary>Whether the two share a point.</summary>
    public bool Touches(GeoBox other) => West <= other.East && other.West <= East && South <= other.North && other.South <= North;

    /// <summary>The smallest box around both.</summary>
    public GeoBox With(GeoBox other) =>
        new(Math.Min(West, other.West), Math.Min(South, other.South), Math.Max(East, other.East), Math.Max(North, other.North));

    /// <summary>The same, larger on each side by a share of its sides: 0.1 makes it 20 % wider and higher.</summary>
    public GeoBox Widen(double share)
    {
        var (aside, above) = ((East - West) * share, (North - South) * share);
        return new(West - aside, South - above, East + aside, North + above);
    }
}

/// <summary>The outline of a département: its rings, each <c>[longitude, latitude, longitude, latitude…]</c> in degrees, not closed, even-odd.</summary>
/// <param name="Code">The département.</param>
/// <param name="Box">What it lies in.</param>
/// <param name="Rings">At least one ring of at least three points.</param>
public sealed record DepartementOutline(string Code, GeoBox Box, IReadOnlyList<double[]> Rings);

/// <summary>A rectangle to draw a box of the globe in, y downwards: equirectangular, true along the middle parallel.</summary>
/// <remarks>x = (λ − λ₀) cos φ₀ · k + width / 2; y = (φ₀ − φ) · k + height / 2; k the largest that shows the whole box. No distortion to speak of below 1,000 km.</remarks>
public sealed class MapFrame
{
    private readonly double middleLatitude;
    private readonly double middleLongitude;
    private readonly double shrink;
    private readonly double scale;

    /// <summary>Fits a box, centred, into a rectangle.</summary>
    /// <param name="box">What must be seen.</param>
    /// <param name="width">Of the rectangle, in units of the drawing.</param>
    /// <param name="height">Of the rectangle, in units of the drawing.</param>
    /// <exception cref="ArgumentOutOfRangeException">A side of the rectangle is not positive.</exception>
    public MapFrame(GeoBox box, double width, double height)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
        (Width, Height) = (width, height);
        (middleLongitude, middleLatitude) = ((box.West + box.East) / 2, (box.South + box.North) / 2);
        shrink = Math.Cos(middleLatitude * Math.PI / 180);
        var (across, down) = (Math.Max((box.East - box.West) * shrink, 1e-6), Math.Max(box.North - box.South, 1e-6));
        scale = Math.Min(width / across, height / down);
        Box = new(LongitudeAt(0), LatitudeAt(height), LongitudeAt(width), LatitudeAt(0));
    }

    /// <summary>Width of the drawing.</summary>
    public double Width { get; }

    /// <summary>Height of the drawing.</summary>
    public double Height { get; }

    /// <summary>All that the rectangle shows: the box asked for, and what surrounds it.</summary>
    public GeoBox Box { get; }

    /// <summary>Where a place stands in the drawing.</summary>
    public (double X, double Y) Place(double latitude, double longitude) =>
        (((longitude - middleLongitude) * shrink * scale) + (Width / 2), ((middleLatitude - latitude) * scale) + (Height / 2));

    private double LongitudeAt(double x) => middleLongitude + ((x - (Width / 2)) / scale / shrink);

    private double LatitudeAt(double y) => middleLatitude - ((y - (Height / 2)) / scale);
}

/// <summary>A département as it is drawn in a frame.</summary>
/// <param name="Code">The département.</param>
/// <param name="Path">The <c>d</c> of an SVG path, to fill with the even-odd rule.</param>
public sealed record DrawnDepartement(string Code, string Path);

/// <summary>The outlines of the départements, simplified to about 200 m. Thread-safe.</summary>
public interface IOutlines
{
    /// <summary>Every outline, by code; the Terres australes and Clipperton have none.</summary>
    IReadOnlyList<DepartementOutline> Departements { get; }

    /// <summary>The départements seen in a frame, drawn there to a tenth of a unit.</summary>
    IReadOnlyList<DrawnDepartement> Draw(MapFrame frame);
}
