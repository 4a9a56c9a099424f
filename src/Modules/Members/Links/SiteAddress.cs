using Maillage.Members.Contracts;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Maillage.Members.Links;

/// <summary>
/// Where people reach this instance: <c>Site:Address</c>, else where it listens. Never what a request says of itself: a forged
/// Host header would send the secret of a link to someone else's site.
/// </summary>
internal sealed class SiteAddress(string? configured, IServer? server) : ISiteAddress
{
    /// <summary>The absolute address of a page.</summary>
    /// <param name="path">Begins with <c>/</c>.</param>
    public string Of(string path) => Root.TrimEnd('/') + path;

    private string Root => configured is { Length: > 0 } ? configured : Listening;

    private string Listening =>
        server?.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() is { } address
            ? address
                .Replace("[::]", "localhost", StringComparison.Ordinal)
                .Replace("0.0.0.0", "localhost", StringComparison.Ordinal)
                .Replace("//+", "//localhost", StringComparison.Ordinal)
                .Replace("//*", "//localhost", StringComparison.Ordinal)
            : "http://localhost:8080";
}
