using System.Globalization;

namespace Maillage.TextAnalysis;

/// <summary>Why something was proposed: a stable code and what its sentence needs.</summary>
/// <param name="Code">Dotted, in English (<c>place.only-one</c>): what tests compare and pages translate.</param>
/// <param name="Args">What the sentence needs: the word that decided, a number of others.</param>
public sealed record Reason(string Code, params IReadOnlyList<string> Args)
{
    private static readonly Dictionary<string, Sentence> Sentences = DataFiles.Json<Dictionary<string, Sentence>>("reasons.json");

    /// <summary>Every code and its sentence exist in <c>Data/reasons.json</c>.</summary>
    internal static IReadOnlyCollection<string> Codes => Sentences.Keys;

    /// <summary>The sentence shown to the person who reviews.</summary>
    /// <param name="language">French for <c>fr</c>, English for anything else.</param>
    /// <exception cref="KeyNotFoundException">The code has no sentence.</exception>
    /// <remarks>Time and memory: O(length of the sentence).</remarks>
    public string In(CultureInfo language)
    {
        ArgumentNullException.ThrowIfNull(language);
        var sentence = Sentences[Code];
        var words = language.TwoLetterISOLanguageName is "fr" ? sentence.Fr : sentence.En;
        return string.Format(CultureInfo.InvariantCulture, words, [.. Args]);
    }

    /// <summary>Two reasons are equal when they say the same.</summary>
    public bool Equals(Reason? other) => other is not null && Code == other.Code && Args.SequenceEqual(other.Args);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code, Args.Count);

    private sealed record Sentence(string Fr, string En);
}
