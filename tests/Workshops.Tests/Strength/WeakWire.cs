using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Maillage.Workshops.Tests.Strength;

/// <summary>A wire to a server that can be cut: while it is, nothing passes and nobody is told, as when a phone leaves the reach of its antenna.</summary>
internal sealed class WeakWire : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource closing = new();
    private readonly ConcurrentBag<Socket> sockets = [];
    private readonly IPEndPoint server;
    private readonly Task accepting;
    private volatile TaskCompletionSource whole = Done();

    public WeakWire(Uri server)
    {
        this.server = new(IPAddress.Loopback, server.Port);
        listener.Start();
        accepting = Accept();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");

    /// <summary>From now on nothing passes.</summary>
    public void Cut() => whole = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>It works again; of the connections that there were, every second one is dead, without anybody having been told.</summary>
    public void Mend()
    {
        foreach (var (socket, n) in sockets.Select((socket, n) => (socket, n)))
        {
            if (n % 2 == 0)
            {
                lost[socket] = true;
            }
        }

        whole.TrySetResult();
    }

    private readonly ConcurrentDictionary<Socket, bool> lost = new();

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        listener.Stop();
        await accepting;
        foreach (var socket in sockets)
        {
            socket.Dispose();
        }

        closing.Dispose();
    }

    private static TaskCompletionSource Done()
    {
        var done = new TaskCompletionSource();
        done.SetResult();
        return done;
    }

    private async Task Accept()
    {
        try
        {
            while (true)
            {
                var phone = await listener.AcceptSocketAsync(closing.Token);
                sockets.Add(phone);
                _ = Join(phone);
            }
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The wire is taken away.
        }
    }

    private async Task Join(Socket phone)
    {
        var far = new Socket(SocketType.Stream, ProtocolType.Tcp);
        sockets.Add(far);
        try
        {
            await whole.Task.WaitAsync(closing.Token);
            await far.ConnectAsync(server, closing.Token);
            _ = await Task.WhenAny(Pass(phone, far, phone), Pass(far, phone, phone));
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // One of the two ends went away: so does the other.
        }
        finally
        {
            phone.Dispose();
            far.Dispose();
        }
    }

    private async Task Pass(Socket from, Socket into, Socket connection)
    {
        var buffer = new byte[16 * 1024];
        while (await from.ReceiveAsync(buffer, SocketFlags.None, closing.Token) is > 0 and var length)
        {
            await whole.Task.WaitAsync(closing.Token);
            if (lost.ContainsKey(connection))
            {
                await Task.Delay(Timeout.Infinite, closing.Token); // silent for ever
            }

            for (var sent = 0; sent < length; )
            {
                sent += await into.SendAsync(buffer.AsMemory(sent, length - sent), SocketFlags.None, closing.Token);
            }
        }
    }
}
