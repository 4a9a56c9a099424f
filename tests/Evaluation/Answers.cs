using System.Text.Json;
using System.Text.Json.Nodes;
using Maillage.Documents;
using Maillage.Documents.Pdf;
using Maillage.Territories;
using Maillage.TextAnalysis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Evaluation;

/// <summary>What the analyser answers about documents, as <c>maillage analyze --json</c> does.</summary>
internal sealed class Answers : IDisposable
{
    private readonly ServiceProvider services = new ServiceCollection()
        .AddTerritories(new ConfigurationBuilder().Build())
        .BuildServiceProvider();
    private readonly DocumentReader reader = new(new PdftotextProcess());
    private readonly TextAnalyzer analyzer;

    public Answers() => analyzer = new(services.GetRequiredService<Gazetteer>(), ThemeVocabulary.BuiltIn);

    public async Task<StructuredText> Read(string file) => (await Open(file)).Structure;

    public async Task<JsonObject> About(string file)
    {
        var document = await Open(file);
        var analysis = analyzer.Analyze(document.Structure, new AnalysisContext { Date = document.Date });
        using var stream = new MemoryStream();
        await using (var writer = new Utf8JsonWriter(stream))
        {
            AnalysisJson.Write(writer, document.Structure, analysis);
        }

        return JsonNode.Parse(stream.ToArray())!.AsObject();
    }

    private async Task<ExtractedDocument> Open(string file) =>
        await reader.ReadAsync(await File.ReadAllBytesAsync(file), Path.GetFileName(file), DocumentLimits.Default, CancellationToken.None);

    public void Dispose() => services.Dispose();
}
