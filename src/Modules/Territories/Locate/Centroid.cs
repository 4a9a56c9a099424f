namespace Maillage.Territories.Locate;

/// <summary>Where a commune's centre is, as somebody who knows gave it.</summary>
internal sealed class Centroid
{
    public required string Code { get; init; }
    public required double Latitude { get; set; }
    public required double Longitude { get; set; }
}
