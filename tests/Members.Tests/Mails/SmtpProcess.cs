using System.Diagnostics;
using System.Text.Json;
using Maillage.Testing;

namespace Maillage.Members.Tests.Mails;

/// <summary>A real mail server in a process of its own, which says what it was given.</summary>
internal sealed class SmtpProcess : IAsyncDisposable
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Members.Tests", "Mails", "smtp");
    private readonly Process process;

    private SmtpProcess(Process process, int port) => (this.process, Port) = (process, port);

    public int Port { get; }

    /// <summary>Starts one; the test is skipped where it could not be installed.</summary>
    /// <param name="port">Where; a free one by default.</param>
    public static async Task<SmtpProcess> Start(int port = 0)
    {
        Assert.SkipUnless(
            Directory.Exists(Path.Combine(Folder, "node_modules", "smtp-server")),
            "The mail server of the tests is not installed: 'npm ci' in tests/Members.Tests/Mails/smtp."
        );
        var start = new ProcessStartInfo("node", ["server.mjs", $"{port}"]) { WorkingDirectory = Folder, RedirectStandardOutput = true };
        var process = Process.Start(start)!;
        var said = await Next(process);
        return new(process, said.GetProperty("port").GetInt32());
    }

    /// <summary>The next letter that it is given.</summary>
    public async Task<(string To, string Text)> Letter()
    {
        var said = await Next(process);
        return (said.GetProperty("to")[0].GetString()!, said.GetProperty("text").GetString()!);
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static async Task<JsonElement> Next(Process process)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var line = await process.StandardOutput.ReadLineAsync(patience.Token);
        return JsonDocument.Parse(line ?? throw new InvalidOperationException("The mail server has ended.")).RootElement;
    }
}
