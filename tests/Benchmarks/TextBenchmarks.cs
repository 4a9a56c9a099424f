using System.Text;
using BenchmarkDotNet.Attributes;
using Maillage.Territories;
using Maillage.TextAnalysis;

namespace Maillage.Benchmarks;

/// <summary>The analyser that is measured, opened once.</summary>
internal static class Opened
{
    public static TextAnalyzer Analyzer { get; } = new(PlacesOfTexts.Build(TerritoryFile.Read()), ThemeVocabulary.BuiltIn);
}

/// <summary>From the official territories to a gazetteer.</summary>
public class GazetteerBenchmark
{
    private readonly OfficialTerritories official = TerritoryFile.Read();

    [Benchmark]
    public Gazetteer Load() => PlacesOfTexts.Build(official);
}

/// <summary>Documents of the repository, one after the other.</summary>
public class AnalyzeBenchmark
{
    private StructuredText text = null!;

    [Params(500_000, 1_000_000, 2_000_000, 4_000_000)]
    public int Length { get; set; }

    [GlobalSetup]
    public async Task Open() => text = await SampleTexts.Documents(Length);

    [Benchmark]
    public Analysis Analyze() => Opened.Analyzer.Analyze(text);
}

/// <summary>Texts made to do harm, whole and by half.</summary>
public class HostileBenchmark
{
    private string file = "";
    private byte[] bytes = [];
    private StructuredText text = null!;

    [ParamsSource(nameof(Names))]
    public string Name { get; set; } = "";

    [Params(1, 2)]
    public int Halves { get; set; }

    public static IEnumerable<string> Names => SampleTexts.Hostile.Keys;

    [GlobalSetup]
    public async Task Open()
    {
        (file, var size, var make) = SampleTexts.Hostile[Name];
        bytes = Encoding.UTF8.GetBytes(make(size / 2 * Halves));
        text = await SampleTexts.Read(bytes, file);
    }

    [Benchmark]
    public Task<StructuredText> Read() => SampleTexts.Read(bytes, file);

    [Benchmark]
    public Analysis Analyze() => Opened.Analyzer.Analyze(text);
}

/// <summary>One text against 100,000 invented fiches.</summary>
public class NearestBenchmark
{
    public const int Fiches = 100_000;

    private SimilarityIndex index = null!;
    private string[] texts = [];
    private int asked;

    [GlobalSetup]
    public void Open()
    {
        texts = [.. InventedFiches(Fiches)];
        index = SimilarityIndex.Of(texts);
    }

    [Benchmark]
    public IReadOnlyList<Likeness> Nearest() => index.Nearest(texts[asked = (asked + 9_973) % Fiches], 10);

    /// <summary>The words of invented fiches.</summary>
    internal static IEnumerable<string> InventedFiches(int count) =>
        new SyntheticFiches(new KnownTerritories(TerritoryFile.Read())).Invent(count).Select(fiche => $"{fiche.Title}. {fiche.Summary}");
}
