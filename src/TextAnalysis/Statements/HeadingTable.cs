using System.Collections.Frozen;

namespace Maillage.TextAnalysis;

/// <summary>Tells what kind of statements a title announces.</summary>
internal sealed class HeadingTable(Reading reading)
{
    private const int LongestHeading = 14; // words: a longer line speaks, it does not announce

    // Under these, sentences tell how the meeting goes, not what was said in it.
    private static readonly string[] Setting =
    [
        "consigne|consignes",
        "deroule|deroulement",
        "ordre du jour",
        "temps 1|2|3|4|5",
        "objectif|objectifs etait|etaient|de|du|des|pour",
        "les objectifs",
        "organisation du|de",
        "mode d emploi",
        "mentions legales",
    ];

    private static readonly FrozenDictionary<string, Rule[]> Rules = RuleFile
        .All.SelectMany(file => file.Value.Headings.Select(rule => new Rule(new Phrase(rule.Words), file.Key)))
        .Concat(Setting.Select(words => new Rule(new Phrase(words), null)))
        .SelectMany(rule => rule.Phrase.FirstWords.Select(word => (Word: word, Rule: rule)))
        .GroupBy(entry => entry.Word)
        .ToFrozenDictionary(group => group.Key, group => group.Select(entry => entry.Rule).ToArray());

    private readonly PerWord<Rule[]> rules = reading.PerWord(word => Rules.GetValueOrDefault(word, []));

    /// <summary>What a line announces when it stands above others.</summary>
    /// <param name="from">The line's first word.</param>
    /// <param name="to">Its last, exclusive.</param>
    internal Announcement Read(int from, int to)
    {
        var (longest, isSetting) = ((int[]?)null, false);
        for (var at = from; at < Math.Min(to, from + LongestHeading); at++)
        {
            foreach (var rule in rules[at]!)
            {
                if (rule.Phrase.IsAt(reading.Words, at, to))
                {
                    isSetting |= rule.Kind is null;
                    Note(longest ??= new int[RuleFile.All.Count], rule);
                }
            }
        }

        return longest is null || to - from > LongestHeading ? new Announcement(null, false, isSetting) : Decide(longest, isSetting);
    }

    private static void Note(int[] longest, Rule rule)
    {
        if (rule.Kind is { } kind)
        {
            longest[(int)kind] = Math.Max(longest[(int)kind], rule.Phrase.Length);
        }
    }

    // Help and hindrance together decide nothing; otherwise the longest words do, when no other kind has as long ones.
    private static Announcement Decide(int[] longest, bool isSetting)
    {
        var isMixed = longest[(int)StatementKind.Enabler] > 0 && longest[(int)StatementKind.Barrier] > 0;
        var best = longest.Max();
        var single = best > 0 && !isMixed && longest.Count(length => length == best) == 1;
        return new Announcement(single ? (StatementKind)Array.IndexOf(longest, best) : null, isMixed, isSetting);
    }

    private sealed record Rule(Phrase Phrase, StatementKind? Kind);
}

/// <summary>What a title announces.</summary>
/// <param name="Kind">The kind of all that stands under it; null for none or several.</param>
/// <param name="IsMixed">Whether it announces help and hindrance together, in one list or table.</param>
/// <param name="IsSetting">Whether it announces instructions rather than sayings.</param>
internal readonly record struct Announcement(StatementKind? Kind, bool IsMixed, bool IsSetting);
