using System.Collections.Frozen;

namespace Maillage.TextAnalysis;

/// <summary>Cues of several kinds, found by their first word.</summary>
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

    /// <summary>The cues that may begin at a word: most words open none.</summary>
    internal Cue[] OpenedBy(string word)
    {
        var cues = byWord.GetValueOrDefault(word, []);
        if (word.Length >= Beginning && byBeginning.TryGetValue(word.AsSpan(0, Beginning), out var begun))
        {
            cues = [.. cues, .. begun];
        }

        if (word.Length > Beginning && byEnding.TryGetValue(word.AsSpan(word.Length - Beginning), out var ended))
        {
            cues = [.. cues, .. ended];
        }

        return Array.FindAll(cues, cue => cue.Phrase.OpensWith(word));
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
internal sealed record Cue(StatementKind Kind, Phrase Phrase, CueRule Rule)
{
    /// <summary>Whether it begins at a word and ends inside the clause.</summary>
    internal bool IsAt(string[] text, int at, (int From, int To) clause) =>
        (!Rule.Start || at == clause.From) && Phrase.IsAt(text, at, clause.To);
}
