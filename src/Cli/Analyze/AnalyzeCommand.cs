using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Maillage.Documents;
using Maillage.Host;
using Maillage.TextAnalysis;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Cli.Analyze;

/// <summary><c>maillage analyze FILE</c>: what a document says, without keeping anything of it.</summary>
internal static class AnalyzeCommand
{
    private static readonly JsonWriterOptions ForPrograms = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = Sentence.Of("analyze.file") };
        var json = JsonOption.Create();
        var analyze = new Command("analyze", Sentence.Of("analyze.about")) { file, json };
        analyze.SetAction(
            async (parsed, cancel) =>
            {
                await Analyze(parsed.GetValue(file)!, parsed.GetValue(json), cancel);
                return ExitCode.Done;
            }
        );
        return analyze;
    }

    private static async Task Analyze(string path, bool asJson, CancellationToken cancel)
    {
        if (!File.Exists(path))
        {
            throw new CommandFailure(Sentence.Of("cli.no-such-file", path), ExitCode.Usage);
        }

        await using var parts = MaillageHost.ReadingParts();
        var bytes = await File.ReadAllBytesAsync(path, cancel);
        var document = await parts
            .GetRequiredService<DocumentReader>()
            .ReadAsync(bytes, Path.GetFileName(path), DocumentLimits.Default, cancel);
        var analysis = parts.GetRequiredService<TextAnalyzer>().Analyze(document.Structure, new AnalysisContext { Date = document.Date });
        if (asJson)
        {
            Write(document.Structure, analysis);
        }
        else
        {
            AnalysisSummary.Print(document, analysis);
        }
    }

    private static void Write(StructuredText text, Analysis analysis)
    {
        using var output = Console.OpenStandardOutput();
        using (var writer = new Utf8JsonWriter(output, ForPrograms))
        {
            AnalysisJson.Write(writer, text, analysis);
        }

        output.WriteByte((byte)'\n');
    }
}
