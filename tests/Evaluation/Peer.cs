using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Maillage.Evaluation;

/// <summary>scikit-learn, asked the same in the same run; absent where Python or the library is.</summary>
internal static class Peer
{
    // Debian's own, which its packages are for, before any other that stands in the way.
    private const string Debian = "/usr/bin/python3";

    /// <summary>Its nearest texts and its groups, by collection; null when it is not here.</summary>
    public static async Task<IReadOnlyDictionary<string, PeerAnswer>?> Ask(string script, IReadOnlyList<Collection> collections)
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
            await python.StandardInput.WriteAsync(Question(collections));
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

    private static string Question(IReadOnlyList<Collection> collections) =>
        JsonSerializer.Serialize(collections.ToDictionary(one => one.Name, one => new { texts = one.Texts, categories = one.Categories }));

    private static Dictionary<string, PeerAnswer> Read(JsonObject answers, IReadOnlyList<Collection> collections) =>
        collections.ToDictionary(one => one.Name, one => Answer(answers[one.Name]!, one.Categories));

    private static PeerAnswer Answer(JsonNode answer, IReadOnlyList<string> categories) =>
        new(
            Neighbours.Judge(categories, answer["near"].Deserialize<int[][]>()!, (double)answer["seconds"]!),
            [.. answer["groups"]!.AsArray().Select(groups => Checked(groups!, categories))]
        );

    // Our figures of its groups must be its own: a formula that is wrong on one side is told at once.
    private static Groups Checked(JsonNode answer, IReadOnlyList<string> categories)
    {
        var groups = Groups.Judge((string)answer["who"]!, categories, answer["groups"].Deserialize<int[]>()!, (double)answer["seconds"]!);
        return Math.Abs(groups.Rand - (double)answer["rand"]!) < 1e-9 && Math.Abs(groups.V - (double)answer["v"]!) < 1e-9
            ? groups
            : throw new InvalidOperationException($"scikit-learn scores its {groups.Who} {answer["rand"]} and {answer["v"]}, we {groups}.");
    }
}

/// <summary>What scikit-learn found in one collection.</summary>
/// <param name="Near">The nearest texts.</param>
/// <param name="Groups">Its groups, by each of its methods.</param>
internal sealed record PeerAnswer(Neighbours Near, IReadOnlyList<Groups> Groups);
