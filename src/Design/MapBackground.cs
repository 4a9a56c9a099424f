using Microsoft.Extensions.Configuration;

namespace Maillage.Design;

/// <summary>What lies under the points of the maps: our own outlines, or a style of somebody else's, such as the IGN's.</summary>
/// <param name="StyleUrl">A MapLibre style (<c>Map:StyleUrl</c> in the configuration); null for our own outlines, without any other site.</param>
public sealed record MapBackground(Uri? StyleUrl)
{
    /// <summary>The one other site that pages may fetch from, such as <c>https://data.geopf.fr</c>; empty for none.</summary>
    public string Origin => StyleUrl?.GetLeftPart(UriPartial.Authority) ?? "";

    /// <summary>Reads <c>Map:StyleUrl</c>.</summary>
    /// <exception cref="InvalidOperationException">It is not an address that begins with <c>https://</c> or <c>http://</c>.</exception>
    public static MapBackground From(IConfiguration configuration)
    {
        var address = configuration["Map:StyleUrl"];
        return string.IsNullOrWhiteSpace(address) ? new(StyleUrl: null)
            : Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Scheme is "https" or "http" ? new(url)
            : throw new InvalidOperationException("Map:StyleUrl must be the address of a map style, such as https://…/style.json.");
    }
}
