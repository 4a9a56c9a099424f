namespace Maillage.TextAnalysis;

/// <summary>The cues of one kind, found by their first word.</summary>
internal sealed class CueTable
{
    private const int Stem = 3; // letters under which beginnings of words are filed

    private readonly Dictionary<string, List<(Phrase Phrase, CueRule Rule)>> byWord = [];
    private readonly Dictionary<string, List<(Phrase Phrase, CueRule Rule)>> byBeginning = [];

    internal CueTable(IEnumerable<CueRule> rules)
    {
        foreach (var rule in rules)
        {
            var phrase = new Phrase(rule.Words);
            foreach (var word in phrase.FirstWords)
            {
                var (table, key) = word[^1] is '~' ? (byBeginning, word[..Stem]) : (byWord, word);
                (table.TryGetValue(key, out var filed) ? filed : table[key] = []).Add((phrase, rule));
            }
        }
    }

    /// <summary>The cues that begin at a word and end before another.</summary>
    /// <param name="text">Folded words.</param>
    /// <param name="at">Where to look.</param>
    /// <param name="end">Where the sentence ends, exclusive.</param>
    /// <param name="start">Where the sentence starts.</param>
    internal IEnumerable<(CueRule Rule, int Length)> At(string[] text, int at, int end, int start)
    {
        var word = text[at];
        var filed = byWord.GetValueOrDefault(word, []);
        var begun = word.Length >= Stem ? byBeginning.GetValueOrDefault(word[..Stem], []) : [];
        foreach (var (phrase, rule) in filed.Concat(begun))
        {
            if ((!rule.Start || at == start) && phrase.IsAt(text, at, end))
            {
                yield return (rule, phrase.Length);
            }
        }
    }
}
