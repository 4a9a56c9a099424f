namespace Maillage.TextAnalysis;

/// <summary>Tells what a document is as a whole: its title, kind, date and sections.</summary>
internal static class DocumentReading
{
    /// <summary>Blocks in which a document says what it is.</summary>
    internal const int Opening = 12;

    private const int Head = 4; // blocks in which a date is most often the document's own
    private const int LongestDateline = 10; // words of a line whose month is the document's
    private const int LongestTitle = 200;
    private const int LatestTitle = 2; // the highest heading further down is no longer the document's title

    private static readonly WordList Greetings = new([
        "bonjour",
        "bonsoir",
        "cher",
        "chere",
        "chers",
        "cheres",
        "madame",
        "monsieur",
        "mesdames",
    ]);

    /// <summary>The summary of a document.</summary>
    internal static DocumentSummary Of(Reading reading, IReadOnlyList<DateMention> dates) =>
        new(Title(reading), DocumentKinds.Of(reading, dates), Date(reading, dates), Sections(reading));

    // The subject of a letter, the highest heading when it comes early, else the first line when it reads as a title.
    private static string Title(Reading reading)
    {
        var blocks = reading.Source.Blocks;
        if (Subject(reading) is { } subject)
        {
            return subject;
        }

        var heading = blocks.Take(Opening).Where(block => block.Kind is BlockKind.Heading).MinBy(block => block.Level);
        var isEarly = heading is not null && blocks.Take(LatestTitle + 1).Contains(heading);
        var title =
            !isEarly && blocks.Count > 0 && ReadsAsTitle(reading, 0)
                ? blocks[0]
                : heading ?? blocks.FirstOrDefault(block => block.Cell is null && block.End - block.Start is > 0 and <= LongestTitle);
        return title is null ? "" : Spans.OneLine(reading.Text, title.Start, title.End);
    }

    // « Objet : suites du comité »
    private static string? Subject(Reading reading)
    {
        for (var block = 0; block < Math.Min(Opening, reading.Source.Blocks.Count); block++)
        {
            var (from, to) = reading.TokensOf(block);
            if (to - from > 1 && reading.Word(from) is "objet" or "sujet" or "subject" && reading.GapAfter(from).Contains(':'))
            {
                return Spans.OneLine(reading.Text, reading.Tokens[from + 1].Start, reading.Source.Blocks[block].End);
            }
        }

        return null;
    }

    private static bool ReadsAsTitle(Reading reading, int block)
    {
        var here = reading.Source.Blocks[block];
        var (from, to) = reading.TokensOf(block);
        return here.Cell is null
            && to > from
            && here.End - here.Start <= LongestTitle
            && reading.Text[here.End - 1] is not ('.' or ',' or ':' or ';')
            && !reading.IsIn(Greetings, from)
            && !(to - from > 1 && reading.GapAfter(from).Contains(':')); // « De : … », « Lieu : … »
    }

    // The first day of the first lines, or month on a short line; else a day further down. A period is told when it is over.
    private static string? Date(Reading reading, IReadOnlyList<DateMention> dates)
    {
        var date =
            dates.FirstOrDefault(date => date.Start < EndOf(reading, Head) && (IsDay(date) || IsDateline(reading, date)))
            ?? dates.FirstOrDefault(date => date.Start < EndOf(reading, Opening) && IsDay(date));
        return date?.Iso2 ?? date?.Iso;
    }

    private static bool IsDay(DateMention date) => date.Iso.Length == 10;

    private static bool IsDateline(Reading reading, DateMention date) =>
        date.Iso.Length == 7
        && date.Iso[0] is not '-'
        && reading.TokensOf(reading.BlockAt(date.Start)) is var (from, to)
        && to - from <= LongestDateline;

    private static int EndOf(Reading reading, int blocks) =>
        reading.Source.Blocks is { Count: > 0 } all ? all[Math.Min(blocks, all.Count) - 1].End : 0;

    private static List<Section> Sections(Reading reading)
    {
        var headings = reading.Source.Blocks.Where(block => block.Kind is BlockKind.Heading).ToList();
        var ends = new int[headings.Count];
        var open = new Stack<int>();
        for (var index = 0; index < headings.Count; index++)
        {
            while (open.Count > 0 && headings[open.Peek()].Level >= headings[index].Level)
            {
                ends[open.Pop()] = headings[index].Start;
            }

            open.Push(index);
        }

        foreach (var index in open)
        {
            ends[index] = reading.Text.Length;
        }

        return
        [
            .. headings.Select(
                (block, index) => new Section(Spans.OneLine(reading.Text, block.Start, block.End), block.Level, block.Start, ends[index])
            ),
        ];
    }
}
