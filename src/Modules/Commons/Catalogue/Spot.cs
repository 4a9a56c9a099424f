namespace Maillage.Commons.Catalogue;

/// <summary>
/// A place of the web map (spherical Mercator) as one number: the bits of its column and row, 30 each, taken in turn (Morton, 1966).
/// </summary>
/// <remarks>
/// In the order of these numbers every tile, of any zoom, is one unbroken run, and so is each cell of a tile: cutting a tile is
/// reading forward. One step is 4 cm at the equator.
/// </remarks>
internal readonly record struct Spot(ulong Code) : IComparable<Spot>
{
    public const int Bits = 30;
    private const double Side = 1 << Bits;
    private const double MaxLatitude = 85.05112877980659; // where the square map ends

    /// <summary>Sorts after every place of the map.</summary>
    public static readonly Spot Nowhere = new(ulong.MaxValue);

    public uint X => Squeeze(Code);

    public uint Y => Squeeze(Code >> 1);

    public double Longitude => ((X + 0.5) / Side * 360) - 180;

    public double Latitude => Math.Atan(Math.Sinh(Math.PI * (1 - (2 * (Y + 0.5) / Side)))) * 180 / Math.PI;

    /// <param name="latitude">Degrees; beyond the edge of the map, the edge.</param>
    /// <param name="longitude">Degrees, from −180 to 180.</param>
    public static Spot At(double latitude, double longitude)
    {
        var sine = Math.Sin(Math.Clamp(latitude, -MaxLatitude, MaxLatitude) * Math.PI / 180);
        return Of(Step((longitude + 180) / 360), Step(0.5 - (Math.Log((1 + sine) / (1 - sine)) / (4 * Math.PI))));
    }

    public static Spot Of(uint x, uint y) => new(Spread(x) | (Spread(y) << 1));

    public int CompareTo(Spot other) => Code.CompareTo(other.Code);

    private static uint Step(double part) => (uint)Math.Clamp(part * Side, 0, Side - 1);

    private static ulong Spread(uint value)
    {
        ulong bits = value;
        bits = (bits | (bits << 16)) & 0x0000FFFF0000FFFF;
        bits = (bits | (bits << 8)) & 0x00FF00FF00FF00FF;
        bits = (bits | (bits << 4)) & 0x0F0F0F0F0F0F0F0F;
        bits = (bits | (bits << 2)) & 0x3333333333333333;
        return (bits | (bits << 1)) & 0x5555555555555555;
    }

    private static uint Squeeze(ulong code)
    {
        var bits = code & 0x5555555555555555;
        bits = (bits | (bits >> 1)) & 0x3333333333333333;
        bits = (bits | (bits >> 2)) & 0x0F0F0F0F0F0F0F0F;
        bits = (bits | (bits >> 4)) & 0x00FF00FF00FF00FF;
        bits = (bits | (bits >> 8)) & 0x0000FFFF0000FFFF;
        return unchecked((uint)(bits | (bits >> 16)));
    }
}
