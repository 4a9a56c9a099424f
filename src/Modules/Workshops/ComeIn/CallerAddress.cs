using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace Maillage.Workshops.ComeIn;

/// <summary>From which public address a request comes: a whole room may share it, so it only ever slows who guesses codes.</summary>
/// <param name="configuration"><c>Site:Proxies</c>: the proxies in front whose word is believed, besides this machine's.</param>
internal sealed class CallerAddress(IConfiguration configuration)
{
    private const int SiteBytes = 8;

    private readonly IReadOnlyList<IPNetwork> proxies =
    [
        .. (configuration["Site:Proxies"] ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Network).OfType<IPNetwork>(),
    ];

    /// <summary>The address; of IPv6 only the half that names a site, since one computer has all the rest to itself.</summary>
    public string Of(HttpContext context)
    {
        var direct = Plain(context.Connection.RemoteIpAddress ?? IPAddress.None);
        var last = context.Request.Headers["X-Forwarded-For"].ToString().Split(',')[^1].Trim();
        return Site(IsProxy(direct) && IPAddress.TryParse(last, out var told) ? Plain(told) : direct);
    }

    private bool IsProxy(IPAddress address) => IPAddress.IsLoopback(address) || proxies.Any(network => network.Contains(address));

    private static string Site(IPAddress address) =>
        address.AddressFamily is AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, SiteBytes))
            : address.ToString();

    private static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;

    private static IPNetwork? Network(string written) =>
        IPNetwork.TryParse(written, out var network) ? network
        : IPAddress.TryParse(written, out var address) ? new(address, address.GetAddressBytes().Length * SiteBytes)
        : null;
}
