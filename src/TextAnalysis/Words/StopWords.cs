namespace Maillage.TextAnalysis;

/// <summary>Words that carry no subject of their own: articles, prepositions, pronouns, auxiliaries.</summary>
public static class StopWords
{
    internal static readonly WordList All = WordList.Of("stopwords.txt");

    /// <summary>Whether a word says nothing by itself.</summary>
    /// <param name="folded">A word as <see cref="Tokenizer"/> folds it; elided ones count too (<c>l</c>, <c>d</c>, <c>qu</c>).</param>
    /// <remarks>The list is in <c>Data/stopwords.txt</c>, after the classes of words given by Savoy (1999). Time: O(1).</remarks>
    public static bool Contains(string folded) => All.Contains(folded);
}
