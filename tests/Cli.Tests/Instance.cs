using System.Diagnostics;

namespace Maillage.Cli.Tests;

/// <summary>What the program answered.</summary>
internal sealed record Answer(int Code, string Out, string Error);

/// <summary>The real program, run as a process over a data folder of its own.</summary>
internal sealed class Instance : IDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "maillage.dll");

    public string Data { get; } = Directory.CreateTempSubdirectory("maillage-cli-").FullName;

    public string Write(string name, string content)
    {
        var path = Path.Combine(Data, name);
        File.WriteAllText(path, content);
        return path;
    }

    public async Task<Answer> Run(params string[] arguments)
    {
        using var process = Start(arguments);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(2));
        return new(process.ExitCode, await output, await error);
    }

    public Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Data,
        };
        start.Environment["LANG"] = "fr_FR.UTF-8";
        return Process.Start(start)!;
    }

    public void Dispose() => Directory.Delete(Data, recursive: true);
}
