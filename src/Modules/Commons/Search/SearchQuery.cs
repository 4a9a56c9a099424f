using Maillage.TextAnalysis;

namespace Maillage.Commons.Search;

/// <summary>One thing that a text must contain.</summary>
/// <param name="Words">The folded words, one after the other; a single one outside quotation marks.</param>
/// <param name="ByStem">Whether every form of the word will do.</param>
/// <param name="IsPrefix">Whether words that begin so will do, too: the person may still be typing.</param>
internal sealed record SearchTerm(IReadOnlyList<string> Words, bool ByStem, bool IsPrefix)
{
    public string Stem { get; } = FrenchStemmer.Stem(Words[0]);

    /// <summary>How many words of a text, from <paramref name="at"/> on, are what is meant: 0 when they are not.</summary>
    public int LengthAt(IReadOnlyList<Token> tokens, int at)
    {
        if (ByStem)
        {
            var word = tokens[at].Folded;
            return FrenchStemmer.Stem(word) == Stem || (IsPrefix && word.StartsWith(Words[0], StringComparison.Ordinal)) ? 1 : 0;
        }

        var fits = at + Words.Count <= tokens.Count && Words.Index().All(word => tokens[at + word.Index].Folded == word.Item);
        return fits ? Words.Count : 0;
    }
}

/// <summary>What a person typed in the search field, understood.</summary>
/// <param name="Terms">All of them must be found; none when nothing was typed.</param>
internal sealed record SearchQuery(IReadOnlyList<SearchTerm> Terms)
{
    private const int MaxTerms = 12;
    private const int ShortestPrefix = 2;

    /// <summary>
    /// Words count by stem, stop words do not unless there is nothing else; « … », “…” and "…" hold phrases; the last word, when
    /// nothing follows it, is also a beginning.
    /// </summary>
    public static SearchQuery Parse(string typed)
    {
        var terms = new List<SearchTerm>();
        var parts = typed.Split('"', '«', '»', '“', '”', '„');
        for (var part = 0; part < parts.Length; part++)
        {
            var isQuoted = part % 2 == 1;
            terms.AddRange(isQuoted ? Phrase(parts[part]) : Loose(parts[part], part == parts.Length - 1));
        }

        var telling = terms.Where(term => !term.ByStem || !StopWords.Contains(term.Words[0])).ToList();
        return new([.. (telling.Count > 0 ? telling : terms.Select(term => term with { ByStem = false })).Take(MaxTerms)]);
    }

    private static IEnumerable<SearchTerm> Phrase(string words)
    {
        var folded = Tokenizer.Tokenize(words).Select(token => token.Folded).ToArray();
        return folded.Length == 0 ? [] : [new(folded, ByStem: false, IsPrefix: false)];
    }

    private static IEnumerable<SearchTerm> Loose(string words, bool endsTheQuery)
    {
        var tokens = Tokenizer.Tokenize(words);
        return tokens.Select(token => new SearchTerm([token.Folded], ByStem: true, IsPrefix: endsTheQuery && MayGoOn(token, words)));
    }

    private static bool MayGoOn(Token token, string words) => token.End == words.Length && token.Folded.Length >= ShortestPrefix;
}
