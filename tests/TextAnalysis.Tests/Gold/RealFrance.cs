using Maillage.Territories;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.TextAnalysis.Tests.Gold;

/// <summary>The analyser as the platform uses it, with every official place.</summary>
internal static class RealFrance
{
    private static readonly Lazy<Gazetteer> Places = new(() =>
    {
        using var services = new ServiceCollection().AddTerritories(new ConfigurationBuilder().Build()).BuildServiceProvider();
        return services.GetRequiredService<Gazetteer>();
    });

    private static readonly Lazy<TextAnalyzer> Whole = new(() => new TextAnalyzer(Places.Value, ThemeVocabulary.BuiltIn));

    public static Gazetteer Gazetteer => Places.Value;

    public static TextAnalyzer Analyzer => Whole.Value;
}
