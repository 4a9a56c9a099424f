using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Configuration;
using IPNetwork = System.Net.IPNetwork;

namespace Maillage.Host;

/// <summary>
/// Believes the proxy in front when it says that people came by HTTPS: their cookies are then marked secure, and browsers are told
/// to come back that way.
/// </summary>
internal static class FrontProxy
{
    /// <summary>Reads <c>Site:Proxies</c>: addresses or networks (<c>10.0.0.0/8</c>) separated by spaces; this machine's by default.</summary>
    /// <exception cref="InvalidOperationException">One of them is neither.</exception>
    public static void UseFrontProxy(this WebApplication app)
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedProto };
        foreach (var written in (app.Configuration["Site:Proxies"] ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            options.KnownIPNetworks.Add(Network(written));
        }

        app.UseForwardedHeaders(options);
        app.UseHsts();
    }

    private static IPNetwork Network(string written) =>
        IPNetwork.TryParse(written, out var network) ? network
        : IPAddress.TryParse(written, out var address) ? new(address, address.GetAddressBytes().Length * 8)
        : throw new InvalidOperationException(
            $"Site:Proxies holds '{written}', which is neither an address nor a network like 10.0.0.0/8."
        );
}
