namespace Maillage.TextAnalysis;

/// <summary>Finds what is asked: sentences that end with a question mark, and lines that begin as questions do.</summary>
internal sealed class QuestionFinder(Reading reading)
{
    private static readonly CueTable Openings = new(
        RuleFile.All[StatementKind.Question].Cues.Select(rule => (StatementKind.Question, rule))
    );
    private const int Whole = 8; // words from which a question stands by itself

    private readonly PerWord<Cue[]> opened = reading.PerWord(Openings.OpenedBy);
    private static readonly WordList Pronouns = new(["il", "elle", "ils", "elles", "on", "nous", "vous", "je", "tu", "ce"]);

    /// <summary>The questions of a sentence: usually one or none.</summary>
    internal IEnumerable<Statement> Find(Sentence sentence)
    {
        var (first, end) = (reading.TokenAt(sentence.Start), reading.TokenAt(sentence.End));
        if (end - first < 2)
        {
            yield break;
        }

        var isMarked = sentence.Last(reading.Text) is '?' || EndsInQuotedMark(sentence);
        var opening = Opening(first, end);
        if (isMarked)
        {
            var from = opening >= 0 ? opening : first;
            yield return Question(from, sentence, Sure(sentence, end - first), new Reason("question.mark"));
        }
        else if (InnerMark(sentence) is { } inner)
        {
            yield return inner;
        }
        else if (opening >= 0 && (opening == first || IsAfterColon(opening)) && end - opening >= 3)
        {
            yield return Question(
                opening,
                sentence,
                reading.Outline.IsLead(sentence.Block) ? 0.6 : 0.72,
                new Reason("question.opening", Shown(opening))
            );
        }
    }

    // « et à quelles conditions ? », « de transition ? »: the end of a question, or the rest of one that a layout cut.
    private double Sure(Sentence sentence, int words) =>
        IsAside(sentence) ? 0.45
        : char.IsLower(reading.Text[sentence.Start]) && words < Whole ? 0.7
        : 0.95;

    private Statement Question(int from, Sentence sentence, double confidence, Reason why) =>
        new(Math.Max(sentence.Start, Opened(from, sentence.Start)), sentence.End, confidence, why) { Kind = StatementKind.Question };

    // An opening quotation mark or bracket belongs to what it opens.
    private int Opened(int token, int least)
    {
        var start = reading.Tokens[token].Start;
        while (
            start > least
            && (
                reading.Text[start - 1] is '«' or '“' or '"'
                || (char.IsWhiteSpace(reading.Text[start - 1]) && start - 2 >= least && reading.Text[start - 2] is '«')
            )
        )
        {
            start--;
        }

        return start;
    }

    // The first word from which it asks: at the beginning, or after a colon, a comma or « donc » when much was said before.
    private int Opening(int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            if (Opens(token, end) && (token == first || IsAfterColon(token) || (token - first > 5 && IsAfterPause(token))))
            {
                return token;
            }
        }

        return -1;
    }

    private bool Opens(int token, int end)
    {
        foreach (var cue in opened[token]!)
        {
            if (cue.IsAt(reading.Words, token, (token, end)))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsAfterColon(int token) =>
        token > 0 && reading.BlockOf(token - 1) == reading.BlockOf(token) && reading.GapAfter(token - 1).Contains(':');

    private bool IsAfterPause(int token) =>
        reading.GapAfter(token - 1).IndexOfAny(",>;=") >= 0 || reading.Word(token - 1) is "donc" or "et" or "ou";

    // « … un système productif » ? » and « (avec leurs voisins ?) »
    private bool EndsInQuotedMark(Sentence sentence)
    {
        var end = sentence.End;
        while (end > sentence.Start && (char.IsWhiteSpace(reading.Text[end - 1]) || reading.Text[end - 1] is ')' or '»' or '”' or '"'))
        {
            end--;
        }

        return end > sentence.Start && reading.Text[end - 1] is '?';
    }

    // A question mark in brackets doubts a word rather than asks, unless the sentence is built as a question.
    private bool IsAside(Sentence sentence)
    {
        var text = reading.Text.AsSpan()[sentence.Start..sentence.End];
        return text.Contains('(')
            && text.LastIndexOf('(') is var open
            && text[open..].Contains('?')
            && !IsInverted(sentence)
            && Opening(reading.TokenAt(sentence.Start), reading.TokenAt(sentence.End)) < 0;
    }

    // « intègrent-elles », « peut-il »
    private bool IsInverted(Sentence sentence)
    {
        var end = reading.TokenAt(sentence.End);
        for (var token = reading.TokenAt(sentence.Start) + 1; token < end; token++)
        {
            if (reading.IsIn(Pronouns, token) && reading.GapAfter(token - 1).Trim() is "-" or "‐")
            {
                return true;
            }
        }

        return false;
    }

    // « … ? (suite entre parenthèses) » : the mark is inside, the sentence goes on.
    private Statement? InnerMark(Sentence sentence)
    {
        var at = reading.Text.AsSpan()[sentence.Start..sentence.End].LastIndexOf('?');
        return at < 3
            ? null
            : Question(reading.TokenAt(sentence.Start), sentence with { End = sentence.Start + at + 1 }, 0.6, new Reason("question.mark"));
    }

    private string Shown(int token) => reading.Text[reading.Tokens[token].Start..reading.Tokens[token].End];
}
