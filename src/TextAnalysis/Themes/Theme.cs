namespace Maillage.TextAnalysis;

/// <summary>One subject of the vocabulary, under names that mirror SKOS.</summary>
/// <param name="Id">Its stable identifier, in French, such as <c>eau</c>.</param>
/// <param name="PrefLabel">What it is called, by language (<c>fr</c>, <c>en</c>).</param>
/// <param name="AltLabel">Other words and narrower terms that speak of it, by language.</param>
public sealed record Theme(
    string Id,
    IReadOnlyDictionary<string, string> PrefLabel,
    IReadOnlyDictionary<string, IReadOnlyList<string>> AltLabel
)
{
    /// <summary>Its name in a language, in French when that language is missing.</summary>
    /// <param name="language">Two letters: <c>fr</c>, <c>en</c>.</param>
    public string Label(string language) => PrefLabel.TryGetValue(language, out var label) ? label : PrefLabel["fr"];
}
