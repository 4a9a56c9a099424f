namespace Maillage.TextAnalysis;

/// <summary>Tells what kind of statements a title announces.</summary>
internal sealed class HeadingTable
{
    private const int LongestHeading = 14; // words: a longer line speaks, it does not announce

    // Under these, sentences tell how the meeting goes, not what was said in it.
    private static readonly Phrase[] Setting =
    [
        new("consigne|consignes"), new("deroule|deroulement"), new("ordre du jour"), new("temps 1|2|3|4|5"), new("objectif|objectifs etait|etaient|de|du|des|pour"),
        new("organisation du|de"), new("mode d emploi"), new("mentions legales"), new("les objectifs"),
    ];

    private readonly List<(Phrase Phrase, StatementKind Kind)> rules =
    [
        .. RuleFile.All.SelectMany(file => file.Value.Headings.Select(rule => (new Phrase(rule.Words), file.Key))),
    ];

    /// <summary>What a title announces; null when nothing, or several things at once.</summary>
    internal StatementKind? Announced(string[] words, int from, int to)
    {
        var kinds = Kinds(words, from, to);
        return kinds.Count == 1 ? kinds[0] : null;
    }

    /// <summary>Whether a title announces help and hindrance together, in one list or table.</summary>
    internal bool IsMixed(string[] words, int from, int to) =>
        Kinds(words, from, to) is var kinds && kinds.Contains(StatementKind.Enabler) && kinds.Contains(StatementKind.Barrier);

    /// <summary>Whether a title announces instructions rather than sayings.</summary>
    internal static bool IsSetting(string[] words, int from, int to) =>
        Enumerable.Range(from, Math.Max(0, Math.Min(to, from + LongestHeading) - from)).Any(at => Setting.Any(phrase => phrase.IsAt(words, at, to)));

    private List<StatementKind> Kinds(string[] words, int from, int to)
    {
        if (to - from > LongestHeading)
        {
            return [];
        }

        var found = new List<(int Length, StatementKind Kind)>();
        for (var at = from; at < to; at++)
        {
            found.AddRange(rules.Where(rule => rule.Phrase.IsAt(words, at, to)).Select(rule => (rule.Phrase.Length, rule.Kind)));
        }

        return [.. found.OrderByDescending(rule => rule.Length).Select(rule => rule.Kind).Distinct()];
    }
}
