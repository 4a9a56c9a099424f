using System.Buffers;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using Maillage.Testing;

namespace Maillage.Benchmarks;

/// <summary>One document of Hocuspocus with its SQLite extension; a line is an element appended to an array, as an editor's provider sends it.</summary>
/// <remarks>
/// Clients are lighter than browsers: they make updates of Yjs, and read those of others as bytes, without a document of their own. What is measured is
/// the server, with the same client program as ours.
/// </remarks>
internal sealed class HocuspocusRoom : ILiveRoom
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Benchmarks", "hocuspocus");

    private const int FirstPeople = 20;
    private const int FirstLines = 500;
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(3);

    private readonly string folder;
    private readonly Uri address;
    private readonly ConcurrentDictionary<int, Editor> editors = new();

    private HocuspocusRoom(string folder, Process server, Uri address) => (this.folder, Server, this.address) = (folder, server, address);

    public Process Server { get; }

    /// <summary>Installs it once, and starts it; null when it cannot be installed here.</summary>
    public static async Task<HocuspocusRoom?> Open()
    {
        if (!await IsInstalled())
        {
            return null;
        }

        var folder = Directory.CreateTempSubdirectory("maillage-peer-").FullName;
        var port = ProcessBench.FreePort();
        var start = new ProcessStartInfo("node", ["server.mjs", $"{port}", Path.Combine(folder, "peer.db")])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
        };
        var server = Process.Start(start)!;
        while (await server.StandardOutput.ReadLineAsync() is { } line && line != "ready") { }

        _ = server.StandardOutput.ReadToEndAsync();
        var room = new HocuspocusRoom(folder, server, new($"ws://127.0.0.1:{port}"));
        await room.WarmUp();
        return room;
    }

    public async Task Enter(int person, HearBytes hear, CancellationToken leave)
    {
        var editor = new Editor(person);
        await editor.Connect(address, hear, leave);
        editors[person] = editor;
    }

    public Task Say(int person, string line, CancellationToken leave) => editors[person].Append(line, leave);

    public async ValueTask DisposeAsync()
    {
        foreach (var editor in editors.Values)
        {
            editor.Dispose();
        }

        Server.Kill();
        await Server.WaitForExitAsync();
        Server.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private async Task WarmUp()
    {
        using var leaving = new CancellationTokenSource();
        await Task.WhenAll(Enumerable.Range(0, FirstPeople).Select(n => Enter(n, static _ => { }, leaving.Token)));
        for (var n = 0; n < FirstLines; n++)
        {
            await Say(n % FirstPeople, "Un, deux, trois", leaving.Token);
        }

        await leaving.CancelAsync();
        await Task.Delay(Rest);
    }

    private static async Task<bool> IsInstalled()
    {
        if (Directory.Exists(Path.Combine(Folder, "node_modules", "@hocuspocus", "server")))
        {
            return true;
        }

        var install = new ProcessStartInfo("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"]) { WorkingDirectory = Folder };
        if (File.Exists("/usr/include/node/node.h"))
        {
            install.Environment["npm_config_nodedir"] = "/usr"; // its SQLite is compiled with what is here, where nothing can be fetched
        }

        using var npm = Process.Start(install)!;
        await npm.WaitForExitAsync();
        return npm.ExitCode == 0;
    }

    /// <summary>One connection to the document.</summary>
    private sealed class Editor(int person) : IDisposable
    {
        private const string Document = "mesure";
        private const byte Sync = 0;
        private const byte Auth = 2;
        private const byte SyncStatus = 8;

        private readonly ClientWebSocket socket = new();
        private readonly SemaphoreSlim sending = new(1);
        private readonly ConcurrentQueue<TaskCompletionSource> unconfirmed = new();
        private readonly TaskCompletionSource known = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly uint client = 1000u + (uint)person + ((uint)Random.Shared.Next(1, 1000) << 16);
        private uint clock;

        public async Task Connect(Uri address, HearBytes hear, CancellationToken leave)
        {
            await socket.ConnectAsync(address, leave);
            _ = Listen(hear, leave);
            await Send(Message(Auth).Number(0).Text("token"), leave);
            await known.Task.WaitAsync(leave);
            await Send(Message(Sync).Number(0).Bytes([0]), leave); // what is there? We have nothing.
        }

        public async Task Append(string line, CancellationToken leave)
        {
            var confirmed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            await sending.WaitAsync(leave);
            try
            {
                unconfirmed.Enqueue(confirmed);
                await socket.SendAsync(
                    Message(Sync).Number(2).Bytes(Update(line)).Written,
                    WebSocketMessageType.Binary,
                    endOfMessage: true,
                    leave
                );
            }
            finally
            {
                sending.Release();
            }

            await confirmed.Task.WaitAsync(leave);
        }

        public void Dispose()
        {
            socket.Dispose();
            sending.Dispose();
        }

        // One struct of one client: a string at the end of the array "lines", after what this client wrote before.
        private byte[] Update(string line)
        {
            const byte contentAny = 8;
            const byte hasOrigin = 0x80;
            const byte isString = 119;
            var update = new Lib0().Number(1).Number(1).Number(client).Number(clock);
            update = clock == 0
                ? update.Number(contentAny).Number(1).Text("lines")
                : update.Byte(contentAny | hasOrigin).Number(client).Number(clock - 1);
            clock++;
            return update.Number(1).Byte(isString).Text(line).Number(0).Written.ToArray();
        }

        private static Lib0 Message(byte type) => new Lib0().Text(Document).Number(type);

        private async Task Send(Lib0 message, CancellationToken leave)
        {
            await sending.WaitAsync(leave);
            await socket.SendAsync(message.Written, WebSocketMessageType.Binary, endOfMessage: true, leave);
            sending.Release();
        }

        private async Task Listen(HearBytes hear, CancellationToken leave)
        {
            var (buffer, isBeginning) = (new byte[8 * 1024], true);
            try
            {
                while (true)
                {
                    var got = await socket.ReceiveAsync(buffer.AsMemory(), leave);
                    if (got.MessageType is WebSocketMessageType.Close)
                    {
                        return;
                    }

                    if (isBeginning && got.Count > Document.Length + 1)
                    {
                        Take(buffer[Document.Length + 1]);
                    }

                    isBeginning = got.EndOfMessage;
                    hear(buffer.AsSpan(0, got.Count));
                }
            }
            catch (Exception error) when (error is OperationCanceledException or WebSocketException or ObjectDisposedException)
            {
                // The end of the measurement.
            }
        }

        private void Take(byte type)
        {
            if (type == Auth)
            {
                known.TrySetResult();
            }
            else if (type == SyncStatus && unconfirmed.TryDequeue(out var confirmed))
            {
                confirmed.TrySetResult();
            }
        }
    }

    /// <summary>Writes numbers and texts as lib0 does, on which Yjs rests.</summary>
    private sealed class Lib0
    {
        private readonly ArrayBufferWriter<byte> buffer = new(256);

        public ReadOnlyMemory<byte> Written => buffer.WrittenMemory;

        public Lib0 Byte(byte one)
        {
            buffer.GetSpan(1)[0] = one;
            buffer.Advance(1);
            return this;
        }

        public Lib0 Number(uint number)
        {
            for (; number > 0x7F; number >>= 7)
            {
                _ = Byte((byte)(0x80 | (number & 0x7F)));
            }

            return Byte((byte)number);
        }

        public Lib0 Bytes(ReadOnlySpan<byte> bytes)
        {
            _ = Number((uint)bytes.Length);
            buffer.Write(bytes);
            return this;
        }

        public Lib0 Text(string text) => Bytes(Encoding.UTF8.GetBytes(text));
    }
}
