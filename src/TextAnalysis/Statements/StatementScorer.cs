namespace Maillage.TextAnalysis;

/// <summary>Weighs what the words of a clause make of it.</summary>
internal sealed class StatementScorer
{
    private static readonly HashSet<string> Negations = ["pas", "ne", "n", "sans", "aucun", "aucune", "manque", "absence", "peu", "insuffisance", "jamais", "perdue", "perdu", "ni", "difficulte", "difficultes", "frein", "freins", "defaut"];

    // « lever les freins », « éviter les silos »: what is fought is no longer in the way.
    private static readonly HashSet<string> Fights =
    [
        "lever", "levant", "leve", "eviter", "evitant", "depasser", "depassant", "sortir", "sortant", "surmonter", "reduire", "reduit", "lutter", "lutte", "contre", "resoudre",
        "deverrouiller", "limiter", "sans", "vaincre", "casser", "identifier",
    ];

    private readonly Dictionary<StatementKind, CueTable> tables = RuleFile
        .All.Where(file => file.Key is not StatementKind.Question)
        .ToDictionary(file => file.Key, file => new CueTable(file.Value.Cues));

    /// <summary>For each kind that the clause speaks for: how sure, and the words that decided.</summary>
    internal Dictionary<StatementKind, (double Weight, string Cue)> Score(Reading reading, int from, int to)
    {
        var scores = new Dictionary<StatementKind, (double Weight, string Cue)>();
        foreach (var (kind, table) in tables)
        {
            var score = Score(reading, table, kind, (from, to));
            if (score.Weight > 0)
            {
                scores[kind] = score;
            }
        }

        return scores;
    }

    // Independent cues add up as chances do: two at 0.5 make 0.75. One word counts once, by its surest cue.
    private static (double Weight, string Cue) Score(Reading reading, CueTable table, StatementKind kind, (int From, int To) clause)
    {
        var (doubt, best, cue) = (1.0, 0.0, "");
        for (var at = clause.From; at < clause.To; )
        {
            var (rule, length) = table.At(reading.Words, at, clause.To, clause.From).OrderByDescending(match => match.Rule.Weight).FirstOrDefault();
            if (rule is null || IsTurned(reading, kind, at, clause.From))
            {
                at++;
                continue;
            }

            doubt *= 1 - rule.Weight;
            (best, cue) = rule.Weight > best ? (rule.Weight, Words(reading, at, at + length)) : (best, cue);
            at += length;
        }

        return (1 - doubt, cue);
    }

    private static bool IsTurned(Reading reading, StatementKind kind, int at, int from)
    {
        var against = kind is StatementKind.Barrier ? Fights : Negations;
        var reach = kind is StatementKind.Barrier ? 3 : 6;
        for (var back = 1; back <= reach && at - back >= from; back++)
        {
            if (kind is StatementKind.Enabler or StatementKind.Barrier && against.Contains(reading.Word(at - back)))
            {
                return true;
            }
        }

        return false;
    }

    private static string Words(Reading reading, int from, int to) => Spans.OneLine(reading.Text, reading.Tokens[from].Start, reading.Tokens[to - 1].End);
}
