namespace Maillage.TextAnalysis;

/// <summary>Persons named in a few words that stand alone, such as an entry of a list of organisations.</summary>
/// <remarks>The same reading as of a document, without a gazetteer: better one too many than one forgotten.</remarks>
public static class PersonNames
{
    private static readonly Gazetteer Lands = Gazetteer.From([]);

    /// <summary>Finds them.</summary>
    /// <param name="words">One line; names typed without any capital are found, too.</param>
    /// <returns>Spans of the words, in order; none when nobody seems to be named.</returns>
    /// <remarks>Time and memory: O(length).</remarks>
    public static IReadOnlyList<PersonMention> In(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var found = Find(words);
        return found.Count > 0 || words.Any(char.IsUpper) ? found : Find(Capitalised(words));
    }

    private static IReadOnlyList<PersonMention> Find(string words) =>
        PersonFinder.Find(new Reading(StructuredText.OfOneParagraph(words)), Lands);

    // As many UTF-16 units as before, so that the spans hold.
    private static string Capitalised(string words) =>
        string.Create(
            words.Length,
            words,
            static (capitalised, typed) =>
            {
                for (var at = 0; at < typed.Length; at++)
                {
                    capitalised[at] = at == 0 || !char.IsLetter(typed[at - 1]) ? char.ToUpperInvariant(typed[at]) : typed[at];
                }
            }
        );
}
