namespace Maillage.Territories.Show;

/// <summary>A drawn map: land, the places within, and how many fiches each holds.</summary>
/// <param name="Frame">The drawing's rectangle.</param>
/// <param name="Land">Every département in sight.</param>
/// <param name="Inner">Codes of the départements that the territory holds or touches.</param>
/// <param name="Dots">The communes, when they are few enough to show.</param>
/// <param name="Pins">Places with fiches, most first.</param>
/// <param name="Insets">Lands overseas, each in a frame of its own; only for France.</param>
public sealed record TerritoryMap(
    MapFrame Frame,
    IReadOnlyList<DrawnDepartement> Land,
    IReadOnlyCollection<string> Inner,
    IReadOnlyList<MapDot> Dots,
    IReadOnlyList<MapPin> Pins,
    IReadOnlyList<MapInset> Insets
)
{
    /// <summary>Towns to find one's way by.</summary>
    public IReadOnlyList<MapTown> Towns { get; init; } = [];
}

/// <summary>A town to find one's way by.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Left">Percent of the width.</param>
/// <param name="Top">Percent of the height.</param>
/// <param name="IsOnPhones">Whether its name also has room where the map is small.</param>
public sealed record MapTown(string Name, double Left, double Top, bool IsOnPhones);

/// <summary>A commune on the map.</summary>
public sealed record MapDot(double X, double Y, bool IsApproximate);

/// <summary>A place and the fiches that speak of it.</summary>
/// <param name="Place">The place.</param>
/// <param name="Fiches">How many.</param>
/// <param name="Left">Percent of the width.</param>
/// <param name="Top">Percent of the height.</param>
/// <param name="Label">Where its name stands; null when the pin has no room.</param>
/// <param name="OnPhones">The same where the map is small.</param>
public sealed record MapPin(Territory Place, int Fiches, double Left, double Top, PinLabel? Label, PinLabel? OnPhones)
{
    /// <summary>How large the disc is, in pixels: its area grows with the count.</summary>
    public int Diameter => (int)Math.Min(46, 22 + (7 * Math.Sqrt(Fiches)));
}

/// <summary>On which side of its pin a name stands.</summary>
public enum PinLabel
{
    /// <summary>After it.</summary>
    Right,

    /// <summary>Before it.</summary>
    Left,

    /// <summary>Over it.</summary>
    Above,

    /// <summary>Under it.</summary>
    Below,

    /// <summary>There is no room for it: shown when the pin is pointed at.</summary>
    None,
}

/// <summary>A land overseas in its own small frame.</summary>
public sealed record MapInset(Territory Place, int Fiches, IReadOnlyList<DrawnDepartement> Land);
