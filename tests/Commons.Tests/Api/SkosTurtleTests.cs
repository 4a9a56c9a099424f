using Maillage.Commons.Api;
using Maillage.TextAnalysis;

namespace Maillage.Commons.Tests.Api;

public sealed class SkosTurtleTests
{
    private const string Scheme = "https://maillage.example/api/v1/themes";

    [Fact]
    public void A_narrower_theme_leads_to_the_theme_above_it()
    {
        var lines = SkosTurtle.Of(ThemeVocabulary.BuiltIn, Scheme).Split('\n').Select(line => line.Trim(' ', ';', '.')).ToList();

        lines.ShouldContain($"<{Scheme}#alimentation> a skos:Concept");
        lines.ShouldContain("skos:prefLabel \"Alimentation\"@fr");
        lines.ShouldContain($"<{Scheme}#restauration-collective> a skos:Concept");
        lines.ShouldContain($"skos:broader <{Scheme}#alimentation>");
        lines.Count(line => line == $"skos:topConceptOf <{Scheme}>").ShouldBe(20);
    }

    [Fact]
    public void What_an_instance_wrote_stays_inside_its_quotation_marks()
    {
        var sly = new Theme(
            "eau",
            new Dictionary<string, string>(),
            new Dictionary<string, IReadOnlyList<string>> { ["fr"] = ["mer\" . <x> a \\"] }
        );

        SkosTurtle.Of(ThemeVocabulary.BuiltIn.With([sly]), Scheme).ShouldContain("""skos:altLabel "mer\" . <x> a \\"@fr""");
    }
}
