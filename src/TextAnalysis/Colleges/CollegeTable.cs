using System.Collections.Frozen;

namespace Maillage.TextAnalysis;

/// <summary>Finds the words that name a category of actors, by their first word: most words open none, and cost one look-up.</summary>
internal static class CollegeTable
{
    private static readonly FrozenDictionary<string, (Phrase Phrase, string College)[]> Names = CollegeFile
        .BuiltIn.Colleges.SelectMany(college =>
            college.People.Concat(college.Bodies).Select(rule => (Phrase: new Phrase(rule.Words), College: college.Id))
        )
        .SelectMany(name => name.Phrase.FirstWords.Select(word => (Word: word, Name: name)))
        .GroupBy(entry => entry.Word)
        .ToFrozenDictionary(
            group => group.Key,
            group => group.Select(entry => entry.Name).OrderByDescending(name => name.Phrase.Length).ToArray()
        );

    internal static readonly WordList Saying = new(CollegeFile.BuiltIn.Saying);

    private static readonly FrozenDictionary<string, Phrase[]> Fronts = CollegeFile
        .BuiltIn.Fronts.Select(words => new Phrase(words))
        .SelectMany(phrase => phrase.FirstWords.Select(word => (Word: word, Phrase: phrase)))
        .GroupBy(entry => entry.Word)
        .ToFrozenDictionary(
            group => group.Key,
            group => group.Select(entry => entry.Phrase).OrderByDescending(phrase => phrase.Length).ToArray()
        );

    /// <summary>The categories, in the order of the file.</summary>
    internal static IReadOnlyList<string> Ids { get; } = [.. CollegeFile.BuiltIn.Colleges.Select(college => college.Id)];

    /// <summary>The category named at a word, and the word after its name; null when none is.</summary>
    internal static (string College, int End)? At(string[] words, int at, int end)
    {
        if (at < end && Names.TryGetValue(words[at], out var names))
        {
            foreach (var (phrase, college) in names)
            {
                if (phrase.IsAt(words, at, end))
                {
                    return (college, at + phrase.Length);
                }
            }
        }

        return null;
    }

    /// <summary>The word after what opens somebody's words here; the word itself when nothing does.</summary>
    internal static int AfterFront(string[] words, int at, int end)
    {
        if (at < end && Fronts.TryGetValue(words[at], out var fronts))
        {
            foreach (var front in fronts)
            {
                if (front.IsAt(words, at, end))
                {
                    return at + front.Length;
                }
            }
        }

        return at;
    }
}
