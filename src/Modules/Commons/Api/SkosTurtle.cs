using System.Globalization;
using System.Text;
using Maillage.TextAnalysis;

namespace Maillage.Commons.Api;

/// <summary>Writes the vocabulary of themes in SKOS (W3C, 2009), as Turtle (RDF 1.1).</summary>
internal static class SkosTurtle
{
    internal const string MediaType = "text/turtle";

    /// <summary>A concept scheme, its subjects and the narrower ones.</summary>
    /// <param name="vocabulary">The vocabulary.</param>
    /// <param name="scheme">The address of the scheme: a concept's is this one, <c>#</c> and its identifier.</param>
    internal static string Of(ThemeVocabulary vocabulary, string scheme)
    {
        var text = new StringBuilder("@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n\n");
        var tops = vocabulary.Themes.Select(theme => Address(scheme, theme.Id));
        text.Append(
            CultureInfo.InvariantCulture,
            $"<{scheme}> a skos:ConceptScheme ;\n    skos:hasTopConcept {string.Join(", ", tops)} .\n"
        );
        foreach (var theme in vocabulary.Themes)
        {
            Write(text, scheme, theme, broader: null);
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, string scheme, Theme theme, string? broader)
    {
        var lines = theme
            .PrefLabel.Select(label => $"skos:prefLabel {Literal(label.Value, label.Key)}")
            .Concat(theme.AltLabel.SelectMany(labels => labels.Value.Select(word => $"skos:altLabel {Literal(word, labels.Key)}")))
            .Append(broader is null ? $"skos:topConceptOf <{scheme}>" : $"skos:broader {broader}")
            .Append($"skos:inScheme <{scheme}>");
        var address = Address(scheme, theme.Id);
        text.Append(CultureInfo.InvariantCulture, $"\n{address} a skos:Concept ;\n    {string.Join(" ;\n    ", lines)} .\n");
        foreach (var narrower in theme.Narrower)
        {
            Write(text, scheme, narrower, address);
        }
    }

    private static string Address(string scheme, string id) => $"<{scheme}#{Uri.EscapeDataString(id)}>";

    // What an instance wrote stays inside its quotation marks.
    private static string Literal(string text, string language)
    {
        var safe = text.Replace("\\", @"\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal)
            .ReplaceLineEndings(" ");
        return $"\"{safe}\"{(language.Length is 2 && language.All(char.IsAsciiLetterLower) ? $"@{language}" : "")}";
    }
}
