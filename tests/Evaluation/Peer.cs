using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Maillage.Evaluation;

/// <summary>scikit-learn, asked the same in the same run; absent where Python or the library is.</summary>
internal static class Peer
{
    // Debian's own, which its packages are for, before any other that stands in the way.
    private const string Debian = "/usr/bin/python3";

    /// <summary>Its nearest texts, by collection; null when it is not here.</summary>
    public static async Task<IReadOnlyDictionary<string, Neighbours>?> Ask(string script, IReadOnlyList<Collection> collections)
    {
        try
        {
            using var python = Process.Start(
                new ProcessStartInfo(File.Exists(Debian) ? Debian : "python3", [script])
                {
                    RedirectStandardInput = true,
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                }
            )!;
            var answer = python.StandardOutput.ReadToEndAsync();
            var complaint = python.StandardError.ReadToEndAsync();
            await python.StandardInput.WriteAsync(JsonSerializer.Serialize(collections.ToDictionary(one => one.Name, one => one.Texts)));
            python.StandardInput.Close();
            await python.WaitForExitAsync();
            await complaint;
            return python.ExitCode == 0 ? Read(JsonNode.Parse(await answer)!.AsObject(), collections) : null;
        }
        catch (Exception error) when (error is System.ComponentModel.Win32Exception or IOException)
        {
            return null; // no Python, or it left before it had read everything
        }
    }

    private static Dictionary<string, Neighbours> Read(JsonObject answers, IReadOnlyList<Collection> collections) =>
        collections.ToDictionary(
            one => one.Name,
            one =>
                Neighbours.Judge(one.Categories, answers[one.Name]!["near"].Deserialize<int[][]>()!, (double)answers[one.Name]!["seconds"]!)
        );
}
