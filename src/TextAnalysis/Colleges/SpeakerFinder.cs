namespace Maillage.TextAnalysis;

/// <summary>Tells which category of actors says what stands where: the sentence says it, else the head of its entry or row, else a title above.</summary>
/// <remarks>Two categories in one title say nothing. Time: O(length).</remarks>
internal sealed class SpeakerFinder
{
    private const int LongestTitle = 8; // words
    private const string Inhabitants = "habitants";
    private const int InEntry = 6; // words of an entry's head that may name who wrote it

    private readonly Reading reading;
    private readonly KnownSpeakers persons;
    private readonly Speech speech;
    private readonly bool isRegister;
    private readonly Voice[] ofSentence;
    private readonly Voice?[] ofTitle;
    private readonly Dictionary<(int Table, int Row), int> rowHeads = [];

    internal SpeakerFinder(Reading reading, IReadOnlyList<PersonMention> people)
    {
        this.reading = reading;
        persons = new KnownSpeakers(reading, people);
        speech = new Speech(reading, persons);
        ofSentence = new Voice[reading.Sentences.Count];
        ofTitle = new Voice?[reading.Source.Blocks.Count];
        isRegister = IsRegister();
        ListenToSentences();
        for (var block = 0; block < reading.Source.Blocks.Count; block++)
        {
            if (reading.Source.Blocks[block].Cell is { Column: 0 } cell)
            {
                rowHeads.TryAdd((cell.Table, cell.Row), block);
            }
        }
    }

    /// <summary>Who says a statement: an identifier of <c>Data/colleges.json</c>; null when the document does not tell.</summary>
    internal string? Of(Statement said)
    {
        var sentence = SentenceAt(said.Start);
        if (sentence < 0)
        {
            return null;
        }

        if (ofSentence[sentence].IsHeard)
        {
            return ofSentence[sentence].College;
        }

        var doer = said.Kind is StatementKind.Commitment ? speech.Doer(reading.TokenAt(said.Start), reading.TokenAt(said.End)) : null;
        return doer ?? Above(reading.Sentences[sentence].Block);
    }

    /// <summary>Every category that speaks or is named among those who take part, in the order of the file.</summary>
    internal IReadOnlyList<string> All(IReadOnlyList<Statement> statements)
    {
        var titles = Enumerable.Range(0, reading.Source.Blocks.Count).Where(reading.Outline.IsLead).Select(block => OfTitle(block).College);
        var heard = ofSentence
            .Select(voice => voice.College)
            .Concat(titles)
            .Concat(persons.Colleges)
            .Concat(statements.Select(said => said.College))
            .ToHashSet();
        return [.. CollegeTable.Ids.Where(heard.Contains)];
    }

    // « dit-elle » is whoever spoke before in the same block; a quotation of several sentences is one person's.
    private void ListenToSentences()
    {
        var (block, entry, quoting) = (-1, default(Voice), false);
        var before = default(Voice);
        for (var index = 0; index < ofSentence.Length; index++)
        {
            var sentence = reading.Sentences[index];
            if (sentence.Block != block)
            {
                (block, quoting, before) = (sentence.Block, false, default);
                entry = OfEntry(block);
            }

            var heard = speech.In(reading.TokenAt(sentence.Start), reading.TokenAt(sentence.End), before.College);
            ofSentence[index] =
                heard.IsHeard ? heard
                : quoting ? before
                : entry;
            before = heard.IsHeard ? heard : before;
            quoting = IsOpen(sentence, quoting);
        }
    }

    private bool IsRegister()
    {
        var opening = Math.Min(DocumentReading.Opening, reading.Source.Blocks.Count);
        return opening > 0
            && Enumerable
                .Range(0, reading.TokensOf(opening - 1).To)
                .Any(token => reading.Word(token) is "registre" or "concertation" or "contributions" or "doleances" or "consultation");
    }

    private bool IsOpen(Sentence sentence, bool before)
    {
        var words = reading.Text.AsSpan(sentence.Start, sentence.End - sentence.Start);
        var last = words.LastIndexOfAny('«', '»');
        return last < 0 ? before : words[last] is '«';
    }

    // « N° 21 – un agent territorial à la retraite »: an entry of a register says who wrote it; a mere name, or none, is an inhabitant's.
    private Voice OfEntry(int block)
    {
        var (from, to) = reading.TokensOf(block);
        var isEntry =
            to - from > 2
            && reading.Word(from) is "n" or "no" or "numero" or "avis" or "contribution"
            && char.IsAsciiDigit(reading.Word(from + 1)[0])
            && reading.GapAfter(from + 1).ContainsAny("-–—:");
        for (var at = from + 2; isEntry && at < Math.Min(to, from + 2 + InEntry); at++)
        {
            if (CollegeTable.At(reading.Words, at, to) is { } name)
            {
                return new(true, name.College);
            }
        }

        return
            isEntry
            && isRegister
            && (persons.EndAt(from + 2) > 0 || reading.Word(from + 2) is "anonyme" || reading.IsIn(PersonFinder.FirstNames, from + 2))
            ? new(true, Inhabitants)
            : default;
    }

    private string? Above(int block)
    {
        if (
            reading.Source.Blocks[block].Cell is { IsHeader: false, Column: > 0 } cell
            && rowHeads.TryGetValue((cell.Table, cell.Row), out var head)
            && OfTitle(head) is { IsHeard: true } row
        )
        {
            return row.College;
        }

        foreach (var lead in reading.Outline.Above(block))
        {
            if (OfTitle(lead) is { IsHeard: true } title)
            {
                return title.College;
            }
        }

        return null;
    }

    private Voice OfTitle(int block) => ofTitle[block] ??= ReadTitle(block);

    // « Les élus », « Parole d'habitants », « Ce que la ville retient », « Karim Benarous (maire) : »
    private Voice ReadTitle(int block)
    {
        var (from, to) = reading.TokensOf(block);
        if (to - from is 0 or > LongestTitle)
        {
            return default;
        }

        var at = Speech.AfterDeterminers(reading, reading.Word(from) is "groupe" or "table" or "atelier" ? AfterNumber(from + 1) : from);
        var front = CollegeTable.AfterFront(reading.Words, at, to);
        var isFronted = front > at;
        at = Speech.AfterDeterminers(reading, isFronted ? front : AfterThat(at));
        var named = new HashSet<string>();
        var last = at;
        for (var word = at; word < to; word++)
        {
            if (CollegeTable.At(reading.Words, word, to) is { } name)
            {
                named.Add(name.College);
                (last, word) = (word == Speech.AfterDeterminers(reading, last) ? name.End : last, name.End - 1);
            }
        }

        var isSaid = last > at && (isFronted || last == to || reading.IsIn(CollegeTable.Saying, last));
        return isSaid ? new(true, named.Count == 1 ? named.First() : null) : Introduced(block);
    }

    private Voice Introduced(int block) =>
        SentenceAt(reading.Source.Blocks[block].Start) is >= 0 and var sentence
        && reading.Sentences[sentence].Block == block
        && reading.Text[reading.Sentences[sentence].End - 1] is ':'
            ? speech.In(reading.TokensOf(block).From, reading.TokensOf(block).To, null)
            : default;

    private int AfterNumber(int token) => reading.Word(token) is { Length: > 0 } word && char.IsAsciiDigit(word[0]) ? token + 1 : token;

    private int AfterThat(int token) => reading.Word(token) is "ce" && reading.Word(token + 1) is "que" or "qu" ? token + 2 : token;

    // The last sentence that begins at or before an offset.
    private int SentenceAt(int offset)
    {
        var (low, high) = (0, reading.Sentences.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = reading.Sentences[middle].Start <= offset ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }
}
