using System.Text.Json.Serialization;

namespace Maillage.Api;

/// <summary>A page of a list.</summary>
/// <param name="Items">In order.</param>
/// <param name="Next">The address of the next page, absolute; null on the last one.</param>
/// <param name="Total">How many items there are on all pages together.</param>
public record ApiList<TItem>(IReadOnlyList<TItem> Items, string? Next, int Total);

/// <summary>Where something can be read.</summary>
/// <param name="Self">Its address in this API, absolute.</param>
/// <param name="Html">Its page, absolute.</param>
public sealed record ApiLinks(string Self, string Html);

/// <summary>A territory, named.</summary>
/// <param name="Id">Kind and code, such as <c>commune:22050</c>.</param>
/// <param name="Name">Its official name.</param>
/// <param name="Links">Where to read more of it.</param>
public sealed record ApiPlace(string Id, string Name, ApiLinks Links);

/// <summary>A point on the ground, WGS 84, in degrees.</summary>
/// <param name="Latitude">From -90 to 90, north positive.</param>
/// <param name="Longitude">From -180 to 180, east positive.</param>
/// <param name="Approximate">Whether the true place may be elsewhere: derived from neighbours, or the middle of something larger than a commune.</param>
public sealed record ApiPosition(double Latitude, double Longitude, bool Approximate)
{
    private const int Decimals = 5; // about a metre

    /// <summary>The same, without figures that mean nothing.</summary>
    public static ApiPosition Of(double latitude, double longitude, bool approximate) =>
        new(Math.Round(latitude, Decimals), Math.Round(longitude, Decimals), approximate);
}

/// <summary>A part of a text.</summary>
/// <param name="Start">Its first UTF-16 unit, from 0.</param>
/// <param name="End">One past its last UTF-16 unit.</param>
public sealed record ApiSpan(int Start, int End);

/// <summary>A name in French and in English.</summary>
/// <param name="Fr">In French.</param>
/// <param name="En">In English.</param>
public sealed record ApiLabels(string Fr, string En);

/// <summary>A GeoJSON point.</summary>
/// <param name="Coordinates">Longitude, then latitude, WGS 84, in degrees.</param>
public sealed record PointGeometry(double[] Coordinates)
{
    /// <summary>Always <c>Point</c>.</summary>
    [JsonPropertyOrder(-1)]
    public string Type => "Point";

    /// <summary>A position as GeoJSON writes it; null when there is none.</summary>
    public static PointGeometry? Of(ApiPosition? position) => position is null ? null : new([position.Longitude, position.Latitude]);
}

/// <summary>A GeoJSON feature.</summary>
/// <param name="Id">The identifier that it has in this API.</param>
/// <param name="Geometry">Where it is; null when that is not known.</param>
/// <param name="Properties">What is said of it.</param>
public record Feature<TProperties>(string Id, PointGeometry? Geometry, TProperties Properties)
{
    /// <summary>Always <c>Feature</c>.</summary>
    [JsonPropertyOrder(-1)]
    public string Type => "Feature";
}

/// <summary>GeoJSON features (RFC 7946), with the address of the next page as a foreign member.</summary>
/// <param name="Features">In order.</param>
/// <param name="Next">The address of the next page, absolute; null on the last one, and when everything is here.</param>
/// <param name="Total">How many features there are on all pages together.</param>
public record FeatureCollection<TProperties>(IReadOnlyList<Feature<TProperties>> Features, string? Next, int Total)
{
    /// <summary>Always <c>FeatureCollection</c>.</summary>
    [JsonPropertyOrder(-1)]
    public string Type => "FeatureCollection";
}
