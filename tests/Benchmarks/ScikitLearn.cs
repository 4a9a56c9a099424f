using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Maillage.Testing;

namespace Maillage.Benchmarks;

/// <summary>The peer of the similarity index; absent where Python or the library is.</summary>
internal static class ScikitLearn
{
    // Debian's own, which its packages are for, before any other that stands in the way.
    private const string Debian = "/usr/bin/python3";

    /// <summary>Seconds for the vectors and the nearest ten of every text, from those of as many as asked; null when it is not here.</summary>
    public static async Task<double?> Seconds(IReadOnlyList<string> texts, int asked)
    {
        var script = Path.Combine(Repository.Root, "tests", "Benchmarks", "scikit_learn.py");
        try
        {
            using var python = Process.Start(
                new ProcessStartInfo(File.Exists(Debian) ? Debian : "python3", [script, asked.ToString(CultureInfo.InvariantCulture)])
                {
                    RedirectStandardInput = true,
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                }
            )!;
            var answer = python.StandardOutput.ReadToEndAsync();
            var complaint = python.StandardError.ReadToEndAsync();
            await JsonSerializer.SerializeAsync(python.StandardInput.BaseStream, texts);
            python.StandardInput.Close();
            await python.WaitForExitAsync();
            await complaint;
            return python.ExitCode == 0 ? double.Parse(await answer, CultureInfo.InvariantCulture) : null;
        }
        catch (Exception error) when (error is Win32Exception or IOException)
        {
            return null; // no Python, or it left before it had read everything
        }
    }
}
