namespace Maillage.TextAnalysis;

/// <summary>Finds what was said: from the structure first (a column « Freins », bullets under « Moteurs »), then from the words.</summary>
internal sealed class StatementFinder(Reading reading, IReadOnlyList<PersonMention> people, IReadOnlyList<PlaceMention> places)
{
    private const double OfPlaceFirst = 0.3;

    // What comes next and who is to be written to are nobody's commitment.
    private static readonly WordList Announcements = new([
        "prochain",
        "prochaine",
        "prochains",
        "prochaines",
        "rdv",
        "rendez",
        "reunion",
        "comite",
        "copil",
        "seance",
        "contact",
        "contacts",
        "tel",
        "telephone",
        "mail",
        "courriel",
    ]);

    private const int LongestItem = 600;

    private readonly StatementScorer scorer = new(reading);
    private readonly PerWord<int> ids = reading.PerStem(WordWeights.BuiltIn.Id);
    private readonly QuestionFinder questions = new(reading);
    private readonly List<Statement> found = [];
    private int person;
    private int place;

    /// <summary>Every statement, in the order of the text; a stretch of text may be of two kinds.</summary>
    internal IReadOnlyList<Statement> Find()
    {
        var settings = new BlockSettings(reading);
        var (sentence, all) = (0, reading.Sentences);
        for (var block = 0; block < reading.Source.Blocks.Count; block++)
        {
            var first = sentence;
            while (sentence < all.Count && all[sentence].Block == block)
            {
                sentence++;
            }

            Read(settings.Of(block), first, sentence);
        }

        return [.. found.OrderBy(said => said.Start).ThenBy(said => said.Kind)];
    }

    private void Read(BlockSetting setting, int first, int last)
    {
        var before = found.Count;
        for (var index = first; index < last; index++)
        {
            var asked = questions.Find(reading.Sentences[index]).ToList();
            found.AddRange(asked);
            if (asked.Count == 0 && (setting.Structure is null || found.Count > before))
            {
                ReadWords(setting, reading.Sentences[index]);
            }
        }

        if (setting is { Structure: { } kind } && last > first && (found.Count == before || kind is StatementKind.Question))
        {
            var item = (reading.Sentences[first].Start, reading.Sentences[last - 1].End);
            if (found.Skip(before).All(said => (said.Start, said.End) != item)) // a question mark has said it already
            {
                AddItem(setting, kind, item);
            }
        }
    }

    private void AddItem(BlockSetting setting, StatementKind kind, (int Start, int End) item)
    {
        var isAnnounced = kind is StatementKind.Commitment && reading.IsIn(Announcements, reading.TokenAt(item.Start));
        if (item.End - item.Start <= LongestItem && reading.Text[item.End - 1] is not ':' && !isAnnounced && !IsAboutAPerson(item))
        {
            found.Add(
                new Statement(item.Start, item.End, setting.Confidence, new Reason("statement.heading", setting.Heading)) { Kind = kind }
            );
        }
    }

    // A name with its telephone says nothing.
    private bool IsAboutAPerson((int Start, int End) item)
    {
        person = Spans.After(people, person, item.Start);
        var length = 0;
        for (var at = person; at < people.Count && people[at].Start < item.End; at++)
        {
            length += people[at].End - people[at].Start;
        }

        return length * 5 > (item.End - item.Start) * 2;
    }

    private void ReadWords(BlockSetting setting, Sentence sentence)
    {
        if (setting.IsLead || setting.IsInstruction)
        {
            return;
        }

        foreach (var (from, to) in Clauses.Of(reading, sentence))
        {
            if (to - from >= 2 && !IsCredit(from))
            {
                ReadClause(setting, sentence, (from, to));
            }
        }
    }

    // « Organisé par l'association… », « Compte-rendu rédigé par… »: who made the meeting or the document.
    private bool IsCredit(int from) =>
        Enumerable
            .Range(from, 3)
            .Any(at =>
                reading.Word(at + 1) is "par"
                && reading.Word(at)
                    is "organise"
                        or "organisee"
                        or "anime"
                        or "animee"
                        or "redige"
                        or "redigee"
                        or "prepare"
                        or "preparee"
                        or "relu"
                        or "coordonne"
                        or "coordonnee"
                        or "presidee"
                        or "preside"
            );

    private void ReadClause(BlockSetting setting, Sentence sentence, (int From, int To) clause)
    {
        var scores = scorer.Weigh(clause);
        WordWeights.BuiltIn.Weigh(ids, clause, scores);
        setting.Lean(scores, reading, clause);
        LeanOnPlace(scores, clause);
        DropWeaker(scores);
        for (var kind = 0; kind < scores.Length; kind++)
        {
            var sure = scores[kind].Weight;
            if (sure >= Least((StatementKind)kind) && !(kind is (int)StatementKind.Commitment && reading.IsIn(Announcements, clause.From)))
            {
                var (start, end) = Span(sentence, clause);
                var why = new Reason("statement.words", Shown(scores[kind], clause, (StatementKind)kind));
                AddOrExtend(new Statement(start, end, Math.Round(Math.Min(0.9, sure), 2), why) { Kind = (StatementKind)kind }, sentence);
            }
        }
    }

    // From which chance a kind is proposed; chosen by cross-validation on what ./dev fit learns from.
    private static double Least(StatementKind kind) =>
        kind switch
        {
            StatementKind.Need or StatementKind.Proposal or StatementKind.Commitment => 0.3,
            StatementKind.Barrier => 0.35,
            _ => 0.4,
        };

    // Clauses of one sentence that follow one another and do the same are one thing said.
    private void AddOrExtend(Statement said, Sentence sentence)
    {
        var before = found.Count - 1;
        while (before >= 0 && found[before].Start >= sentence.Start && found[before].Kind != said.Kind)
        {
            before--;
        }

        var isOfSentence = before >= 0 && found[before].Start >= sentence.Start;
        if (isOfSentence && reading.TokenAt(found[before].End) == reading.TokenAt(said.Start))
        {
            var (first, surer) = (found[before], found[before].Confidence >= said.Confidence ? found[before] : said);
            found[before] = surer with { Start = first.Start, End = said.End };
        }
        else
        {
            found.Add(said);
        }
    }

    // « À Lucinges, la commune loue… »: where it is done comes first when somebody tells what is done.
    private void LeanOnPlace(Score[] scores, (int From, int To) clause)
    {
        ref var practice = ref scores[(int)StatementKind.Practice];
        var first = reading.Tokens[clause.From].Start;
        place = Spans.After(places, place, first);
        var isPlaceFirst =
            place < places.Count
            && clause.From + 1 < clause.To
            && reading.Word(clause.From) is "a" or "chez" or "dans" or "pres" or "en"
            && places[place].Start <= reading.Tokens[clause.From + 1].End;
        if (practice.Weight > 0 && isPlaceFirst)
        {
            practice = practice with { Weight = 1 - ((1 - practice.Weight) * (1 - OfPlaceFirst)) };
        }
    }

    // A clause helps or hinders, not both: the heavier wins, and a tie hinders.
    private static void DropWeaker(Score[] scores)
    {
        var helps = scores[(int)StatementKind.Enabler].Weight > scores[(int)StatementKind.Barrier].Weight;
        scores[(int)(helps ? StatementKind.Barrier : StatementKind.Enabler)] = default;
    }

    private string Shown(Score score, (int From, int To) clause, StatementKind kind)
    {
        var (from, to) = score.Words;
        if (to == 0) // no cue: the word that weighed most
        {
            from = WordWeights.BuiltIn.Heaviest(ids, clause, kind);
            to = from + 1;
        }

        return Spans.OneLine(reading.Text, reading.Tokens[from].Start, reading.Tokens[to - 1].End);
    }

    private (int Start, int End) Span(Sentence sentence, (int From, int To) clause)
    {
        var start = reading.TokenAt(sentence.Start) == clause.From ? sentence.Start : reading.Tokens[clause.From].Start;
        var end = reading.TokenAt(sentence.End) == clause.To ? sentence.End : reading.Tokens[clause.To - 1].End;
        return Spans.Trim(reading.Text, start, end);
    }
}
