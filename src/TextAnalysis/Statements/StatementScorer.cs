namespace Maillage.TextAnalysis;

/// <summary>Weighs what the words of a clause make of it.</summary>
internal sealed class StatementScorer(Reading reading)
{
    private const int Far = 6;
    private const int Near = 3;

    // What is denied or lacking helps nobody, up to six words further: « manque de relais et de coopération ».
    private static readonly WordList Negations = new([
        "pas",
        "ne",
        "n",
        "sans",
        "aucun",
        "aucune",
        "manque",
        "absence",
        "peu",
        "insuffisance",
        "jamais",
        "perdue",
        "perdu",
        "ni",
        "difficulte",
        "difficultes",
        "frein",
        "freins",
        "defaut",
    ]);

    // « lever les freins », « éviter les silos »: what is fought is no longer in the way.
    private static readonly WordList Fights = new([
        "lever",
        "levant",
        "leve",
        "eviter",
        "evitant",
        "depasser",
        "depassant",
        "sortir",
        "sortant",
        "surmonter",
        "reduire",
        "reduit",
        "lutter",
        "lutte",
        "contre",
        "resoudre",
        "deverrouiller",
        "limiter",
        "sans",
        "vaincre",
        "casser",
        "identifier",
    ]);

    private static readonly CueTable Table = new(
        RuleFile
            .All.Where(file => file.Key is not StatementKind.Question)
            .SelectMany(file => file.Value.Cues.Select(rule => (file.Key, rule)))
    );

    private readonly PerWord<Cue[]> opened = reading.PerWord(Table.OpenedBy);
    private readonly Score[] scores = new Score[Enum.GetValues<StatementKind>().Length];

    /// <summary>How sure the words of a clause make each kind, from 0 to 1; the next call overwrites it.</summary>
    /// <remarks>Independent cues add up as chances do: two at 0.5 make 0.75. A word counts once for a kind, by its surest cue.</remarks>
    internal Score[] Weigh((int From, int To) clause)
    {
        Array.Clear(scores);
        for (var at = clause.From; at < clause.To; at++)
        {
            foreach (var cue in opened[at]!)
            {
                if (cue.IsAt(reading.Words, at, clause))
                {
                    Add(cue, at, clause.From);
                }
            }
        }

        return scores;
    }

    private void Add(Cue cue, int at, int from)
    {
        ref var score = ref scores[(int)cue.Kind];
        if (score.CountsFrom > at && cue.Rule.Weight <= score.LastWeight)
        {
            return; // inside a cue that already counted
        }

        if (IsTurned(cue.Kind, at, from))
        {
            return;
        }

        var before = score.CountsFrom > at ? score.BeforeLast : score.Weight;
        score = new Score(
            1 - ((1 - before) * (1 - cue.Rule.Weight)),
            cue.Rule.Weight > score.BestWeight ? (at, at + cue.Phrase.Length) : score.Words
        )
        {
            BeforeLast = before,
            LastWeight = cue.Rule.Weight,
            BestWeight = Math.Max(score.BestWeight, cue.Rule.Weight),
            CountsFrom = at + cue.Phrase.Length,
        };
    }

    private bool IsTurned(StatementKind kind, int at, int from)
    {
        if (kind is not (StatementKind.Enabler or StatementKind.Barrier))
        {
            return false;
        }

        var (against, reach) = kind is StatementKind.Barrier ? (Fights, Near) : (Negations, Far);
        for (var back = at - 1; back >= Math.Max(from, at - reach); back--)
        {
            if (reading.IsIn(against, back))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>How sure the words of a clause make one kind.</summary>
/// <param name="Weight">From 0 to 1.</param>
/// <param name="Words">The words that decided: first and last, exclusive.</param>
internal readonly record struct Score(double Weight, (int From, int To) Words)
{
    /// <summary>The weight before the last cue counted.</summary>
    internal double BeforeLast { get; init; }

    internal double LastWeight { get; init; }

    internal double BestWeight { get; init; }

    /// <summary>The first word after the last cue that counted.</summary>
    internal int CountsFrom { get; init; }
}
