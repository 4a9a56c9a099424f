using System.Diagnostics;
using System.Text.Json;
using Maillage.Documents;
using Maillage.Documents.Pdf;

namespace Maillage.TextAnalysis.Tests.Gold;

/// <summary>The five real documents against what a careful reader drew from them, scored by the script that stands beside them.</summary>
public sealed class GoldTests
{
    private static readonly string? Data = Folder();

    [Fact]
    public async Task The_five_documents_reach_the_floors_of_accuracy()
    {
        Assert.SkipUnless(Data is not null && HasPython(), "The folder ../shared/data or python3 is not here.");

        var totals = await Score();

        F1(totals, "questions").ShouldBeGreaterThanOrEqualTo(0.9);
        F1(totals, "enablers").ShouldBeGreaterThanOrEqualTo(0.65);
        F1(totals, "barriers").ShouldBeGreaterThanOrEqualTo(0.65);
        totals.GetProperty("places").GetProperty("recall").GetDouble().ShouldBeGreaterThanOrEqualTo(0.95);
        totals.GetProperty("codes").GetProperty("precision").GetDouble().ShouldBeGreaterThanOrEqualTo(0.95);
        totals.GetProperty("people").GetProperty("recall").GetDouble().ShouldBeGreaterThanOrEqualTo(0.95);
    }

    private static double F1(JsonElement totals, string field) => totals.GetProperty(field).GetProperty("f1").GetDouble();

    private static async Task<JsonElement> Score()
    {
        using var folder = new TemporaryFolder();
        var arguments = new List<string> { Path.Combine(Data!, "gold", "score.py") };
        foreach (var document in Directory.GetFiles(Path.Combine(Data!, "documents")).Order())
        {
            var name = Path.GetFileNameWithoutExtension(document) + ".json";
            await Analyse(document, Path.Combine(folder.Path, name));
            arguments.AddRange([Path.Combine(Data!, "gold", name), Path.Combine(folder.Path, name)]);
        }

        var printed = await Run(arguments);
        TestContext.Current.TestOutputHelper?.WriteLine(printed);
        return JsonDocument.Parse(printed[(printed.LastIndexOf("TOTAL", StringComparison.Ordinal) + 5)..]).RootElement;
    }

    private static async Task Analyse(string document, string answer)
    {
        var bytes = await File.ReadAllBytesAsync(document);
        var read = await new DocumentReader(new PdftotextProcess()).ReadAsync(
            bytes,
            document,
            DocumentLimits.Default,
            CancellationToken.None
        );
        await using var stream = File.Create(answer);
        await using var writer = new Utf8JsonWriter(stream);
        AnalysisJson.Write(writer, read.Structure, RealFrance.Analyzer.Analyze(read.Structure));
    }

    private static async Task<string> Run(IEnumerable<string> arguments)
    {
        using var python = Process.Start(new ProcessStartInfo("python3", arguments) { RedirectStandardOutput = true })!;
        var printed = await python.StandardOutput.ReadToEndAsync();
        await python.WaitForExitAsync();
        return printed;
    }

    private static bool HasPython() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, "python3")));

    private static string? Folder() =>
        Path.Combine(Sources.Root, "..", "shared", "data") is var data && Directory.Exists(data) ? data : null;

    private sealed class TemporaryFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("maillage-gold-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
