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
    /// <summary>Narrower subjects: whatever speaks of them speaks of this one.</summary>
    public IReadOnlyList<Theme> Narrower { get; init; } = [];

    /// <summary>Its names and other words, and those of the narrower subjects, in a language; empty for a language that it does not have.</summary>
    /// <param name="language">Two letters: <c>fr</c>, <c>en</c>.</param>
    /// <remarks>Time: O(words).</remarks>
    public IEnumerable<string> Words(string language) =>
        (PrefLabel.TryGetValue(language, out var name) ? [name] : Array.Empty<string>())
            .Concat(AltLabel.GetValueOrDefault(language) ?? [])
            .Concat(Narrower.SelectMany(narrower => narrower.Words(language)));

    /// <summary>Its name in a language, in French when that language is missing.</summary>
    /// <param name="language">Two letters: <c>fr</c>, <c>en</c>.</param>
    /// <exception cref="KeyNotFoundException">It has a name neither in that language nor in French.</exception>
    /// <remarks>Time: O(1).</remarks>
    public string Label(string language) => PrefLabel.TryGetValue(language, out var label) ? label : PrefLabel["fr"];
}
