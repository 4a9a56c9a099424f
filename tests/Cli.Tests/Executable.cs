using System.Diagnostics;
using System.Text.Json;

namespace Maillage.Cli.Tests;

/// <summary>The real executable, run as a process over a data folder of its own.</summary>
public sealed class Executable : IDisposable
{
    private readonly List<Process> started = [];

    /// <summary>A folder for this test only.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("maillage-cli-").FullName;

    /// <summary>The data folder of the instance.</summary>
    public string Data => Path.Combine(Folder, "data");

    /// <summary>Writes a file of the test.</summary>
    public string Write(string name, string content)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }

    /// <summary>Runs a command on the instance, and waits for its end.</summary>
    public Task<Ended> Run(params string[] args) => RunIn("fr_FR.UTF-8", [.. args, "--data", Data]);

    /// <summary>Runs a command as it is, in a language of the system.</summary>
    public async Task<Ended> RunIn(string language, params string[] args)
    {
        using var process = Start(language, args);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(4)); // for one that hangs; a busy machine is only slow
        await process.WaitForExitAsync(patience.Token);
        return new(process.ExitCode, await output, await error);
    }

    /// <summary>Starts a server, on a free port unless told otherwise, and waits until it says where it answers.</summary>
    public async Task<Server> Serve(params string[] args)
    {
        string[] where = args.Contains("--urls") ? [] : ["--urls", "http://127.0.0.1:0"];
        var process = Start("fr_FR.UTF-8", ["serve", "--data", Data, .. where, .. args]);
        started.Add(process);
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.IndexOf("http://", StringComparison.Ordinal) is >= 0 and var at)
            {
                return new(process, new Uri(line[at..].Trim()));
            }
        }

        throw new InvalidOperationException(await process.StandardError.ReadToEndAsync());
    }

    /// <summary>Begins a command on the instance; it ends with the test at the latest.</summary>
    public Process Begin(params string[] args)
    {
        var process = Start("fr_FR.UTF-8", [.. args, "--data", Data]);
        started.Add(process);
        return process;
    }

    /// <summary>Starts a command and leaves it running.</summary>
    public Process Start(string language, IEnumerable<string> args)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "maillage"), args)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Folder,
        };
        start.Environment["LANG"] = language;
        start.Environment.Remove("LC_ALL");
        start.Environment.Remove("MAILLAGE_DATA");
        return Process.Start(start)!;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var process in started)
        {
            process.Kill();
            process.WaitForExit();
            process.Dispose();
        }

        Directory.Delete(Folder, recursive: true);
    }
}

/// <summary>A running server.</summary>
public sealed record Server(Process Process, Uri Address);

/// <summary>How a command ended.</summary>
public sealed record Ended(int Code, string Output, string Error)
{
    /// <summary>What it answered in JSON.</summary>
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;
}
