using System.Collections.Frozen;

namespace Maillage.TextAnalysis;

/// <summary>Cues of several kinds, found by their first word: most words of a text open none, and cost one look-up.</summary>
internal sealed class CueTable
{
    private const int Beginning = 3; // letters under which beginnings and endings of words are filed

    private readonly FrozenDictionary<string, Cue[]> byWord;
    private readonly FrozenDictionary<string, Cue[]>.AlternateLookup<ReadOnlySpan<char>> byBeginning;
    private readonly FrozenDictionary<string, Cue[]>.AlternateLookup<ReadOnlySpan<char>> byEnding;

    internal CueTable(IEnumerable<(StatementKind Kind, CueRule Rule)> rules)
    {
        var filed = rules.SelectMany(entry => File(entry.Kind, entry.Rule)).ToList();
        byWord = Group(filed.Where(entry => !entry.Key.Contains('~')));
        byBeginning = Group(filed.Where(entry => entry.Key is [.., '~']).Select(entry => (entry.Key[..Beginning], entry.Cue)))
            .GetAlternateLookup<ReadOnlySpan<char>>();
        byEnding = Group(filed.Where(entry => entry.Key is ['~', ..]).Select(entry => (entry.Key[^Beginning..], entry.Cue)))
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Adds to a list the cues that begin at a word and end before another.</summary>
    /// <param name="text">Folded words.</param>
    /// <param name="at">Where to look.</param>
    /// <param name="clause">Where the clause starts and ends, exclusive.</param>
    /// <param name="found">The list.</param>
    internal void At(string[] text, int at, (int From, int To) clause, List<Cue> found)
    {
        var word = text[at];
        if (byWord.TryGetValue(word, out var cues))
        {
            AddFitting(cues, text, (at, clause), found);
        }

        if (word.Length >= Beginning && byBeginning.TryGetValue(word.AsSpan(0, Beginning), out var begun))
        {
            AddFitting(begun, text, (at, clause), found);
        }

        if (word.Length > Beginning && byEnding.TryGetValue(word.AsSpan(word.Length - Beginning), out var ended))
        {
            AddFitting(ended, text, (at, clause), found);
        }
    }

    private static void AddFitting(Cue[] cues, string[] text, (int At, (int From, int To) Clause) here, List<Cue> found)
    {
        foreach (var cue in cues)
        {
            if ((!cue.Rule.Start || here.At == here.Clause.From) && cue.Phrase.IsAt(text, here.At, here.Clause.To))
            {
                found.Add(cue);
            }
        }
    }

    private static IEnumerable<(string Key, Cue Cue)> File(StatementKind kind, CueRule rule)
    {
        var phrase = new Phrase(rule.Words);
        return phrase.FirstWords.Select(word => (word, new Cue(kind, phrase, rule)));
    }

    private static FrozenDictionary<string, Cue[]> Group(IEnumerable<(string Key, Cue Cue)> entries) =>
        entries.GroupBy(entry => entry.Key).ToFrozenDictionary(group => group.Key, group => group.Select(entry => entry.Cue).ToArray());
}

/// <summary>A cue, ready to be looked for.</summary>
internal sealed record Cue(StatementKind Kind, Phrase Phrase, CueRule Rule);
