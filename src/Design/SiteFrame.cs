namespace Maillage.Design;

/// <summary>What the frame around every page says of this instance.</summary>
public sealed record SiteFrame
{
    /// <summary>The name shown as the place in the top bar, such as a territory's.</summary>
    public string Place { get; init; } = "France";

    /// <summary>Where the place leads.</summary>
    public string PlaceAddress { get; init; } = "/territoires";
}
