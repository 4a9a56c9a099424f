using System.Net;
using System.Net.Sockets;

namespace Maillage.Kernel.Http;

/// <summary>How far an outgoing request may go.</summary>
public sealed record GuardedLimits
{
    /// <summary>The longest answer, in bytes.</summary>
    public long MaxBytes { get; init; } = 10_000_000;

    /// <summary>The longest wait, redirections included.</summary>
    public TimeSpan MaxTime { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How many redirections are followed.</summary>
    public int MaxRedirections { get; init; } = 3;
}

/// <summary>The one door for outgoing requests: no private network after DNS, limits of size and time, redirections checked again.</summary>
/// <remarks>
/// The check is made on the very address that is connected to, so a name that resolves differently the second time gains nothing. Only
/// GET; no cookies, no credentials.
/// </remarks>
public sealed class GuardedHttp : IDisposable
{
    private readonly HttpClient client;
    private readonly HashSet<(string Host, int Port)> trusted;

    /// <summary>Opens the door.</summary>
    /// <param name="trusted">Addresses that whoever runs the instance wrote into its configuration: their host and port may be private.</param>
    public GuardedHttp(params IEnumerable<Uri> trusted)
    {
        this.trusted = [.. trusted.Select(address => (address.IdnHost, address.Port))];
        client = new HttpClient(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                UseProxy = false,
                ConnectCallback = Connect,
                PooledConnectionLifetime = TimeSpan.FromMinutes(2),
                MaxResponseHeadersLength = 32,
            }
        )
        {
            Timeout = Timeout.InfiniteTimeSpan, // each request has its own
        };
        client.DefaultRequestHeaders.UserAgent.ParseAdd("Maillage");
    }

    /// <summary>Reads what an address answers.</summary>
    /// <returns>The whole body of a successful answer.</returns>
    /// <exception cref="HttpRequestException">
    /// It cannot be reached, answers anything but success, answers too much, redirects too often, or leads into a private network.
    /// </exception>
    /// <exception cref="TimeoutException">It took too long.</exception>
    public async Task<byte[]> Get(Uri address, GuardedLimits limits, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(limits);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(limits.MaxTime);
        try
        {
            return await Follow(address, limits, patience.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new TimeoutException($"{address.Host} took more than {limits.MaxTime.TotalSeconds:0} seconds to answer.");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    private async Task<byte[]> Follow(Uri address, GuardedLimits limits, CancellationToken cancel)
    {
        for (var redirections = 0; redirections <= limits.MaxRedirections; redirections++)
        {
            if (address.Scheme != Uri.UriSchemeHttps && !(address.Scheme == Uri.UriSchemeHttp && IsTrusted(address.IdnHost, address.Port)))
            {
                throw new HttpRequestException($"Only https is asked, not {address.Scheme}.");
            }

            using var answer = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancel);
            if ((int)answer.StatusCode is < 300 or >= 400 || answer.Headers.Location is not { } next)
            {
                _ = answer.EnsureSuccessStatusCode();
                return await Read(answer.Content, limits.MaxBytes, cancel);
            }

            address = new Uri(address, next);
        }

        throw new HttpRequestException($"More than {limits.MaxRedirections} redirections.");
    }

    private static async Task<byte[]> Read(HttpContent content, long maxBytes, CancellationToken cancel)
    {
        using var read = new MemoryStream();
        await using var body = await content.ReadAsStreamAsync(cancel);
        var part = new byte[16 * 1024];
        for (var count = await body.ReadAsync(part, cancel); count > 0; count = await body.ReadAsync(part, cancel))
        {
            if (read.Length + count > maxBytes)
            {
                throw new HttpRequestException($"The answer is longer than {maxBytes} bytes.");
            }

            read.Write(part, 0, count);
        }

        return read.ToArray();
    }

    private bool IsTrusted(string host, int port) => trusted.Contains((host, port));

    private async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = await Dns.GetHostAddressesAsync(host, cancel);
        IPAddress[] allowed = IsTrusted(host, port) ? addresses : [.. addresses.Where(PublicAddresses.IsPublic)];
        if (allowed.Length == 0)
        {
            throw new HttpRequestException($"{host} leads into a private network.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch (Exception error) when (error is SocketException or OperationCanceledException)
        {
            socket.Dispose();
            throw;
        }
    }
}
