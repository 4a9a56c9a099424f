using Maillage.Documents.Writing;

namespace Maillage.Workshops.Minutes.Files;

/// <summary>Minutes as the documents that people take away: each holds the same words as the page.</summary>
internal static class MinutesFile
{
    /// <summary>The minutes as a document that any format can be made of.</summary>
    /// <param name="paper">The minutes.</param>
    /// <param name="words">Their own sentences.</param>
    /// <param name="address">Where they are read; empty to leave it unsaid.</param>
    public static DocumentToWrite Of(MinutesPaper paper, MinutesWords words, string address)
    {
        var blocks = new List<BlockToWrite>();
        blocks.AddRange(Voices(paper));
        foreach (var section in paper.Sections)
        {
            blocks.Add(new HeadingToWrite(section.Level, section.Title));
            blocks.AddRange(section.Parts.SelectMany(part => Write(part, paper, words)));
        }

        if (address.Length > 0)
        {
            blocks.Add(new ParagraphToWrite(new(words["file.address", address])));
        }

        return new(paper.Title, paper.Language, blocks)
        {
            Author = "Maillage",
            Date = paper.Day,
            Subtitle = string.Join(" · ", new[] { paper.Kicker, paper.Held, paper.Territory }.Where(part => part.Length > 0)),
        };
    }

    private static IEnumerable<BlockToWrite> Voices(MinutesPaper paper) =>
        paper.Voices.Count == 0
            ? []
            : [new ParagraphToWrite(new(paper.VoicesTotal)), .. paper.Voices.Select(voice => new ItemToWrite(new(voice.Words)))];

    private static IEnumerable<BlockToWrite> Write(PaperPart part, MinutesPaper paper, MinutesWords words) =>
        part switch
        {
            PaperText text => [new ParagraphToWrite(new(text.Text))],
            PaperQuestion question => [new ParagraphToWrite(new(question.Text))],
            PaperItems items => items.Items.Select(item => new ItemToWrite(new(item))),
            PaperLines lines => Lines(lines, words),
            PaperTable table => [Table(table)],
            PaperEcho echo => [new ParagraphToWrite(Echo(echo, paper, words))],
            _ => throw new ArgumentOutOfRangeException(nameof(part)),
        };

    private static IEnumerable<BlockToWrite> Lines(PaperLines lines, MinutesWords words)
    {
        if (lines.Title.Length > 0)
        {
            yield return new HeadingToWrite(3, lines.Title);
        }

        foreach (var line in lines.Said)
        {
            yield return new ItemToWrite(Said(line, words));
        }
    }

    private static TableToWrite Table(PaperTable table) =>
        new(
            table.Caption,
            [.. table.Columns.Select(column => column.Title)],
            [
                .. table.Rows.Select(row => new RowToWrite([
                    [new(row.Head.Text)],
                    .. row.Cells.Select(cell => (IReadOnlyList<Phrase>)[.. cell.Select(item => InTable(item))]),
                ])),
            ]
        )
        {
            IsFacts = !table.Rows.Any(row => row.Cells.Any(cell => cell.Any(item => item.Line is not null))),
        };

    // In a table the row says which group spoke; the hour would only crowd it.
    private static Phrase InTable(PaperItem item) => item.Line is { } line ? new(line.Text, line.TimesWords) : new(item.Text);

    private static Phrase Said(SaidLine line, MinutesWords words) =>
        new(line.Text, string.Join(", ", line.College is { } college ? line.Source.Prepend(words.College(college)) : line.Source));

    private static Phrase Echo(PaperEcho echo, MinutesPaper paper, MinutesWords words)
    {
        var about = paper.Lines.FirstOrDefault(line => line.Id == echo.About)?.Text ?? "";
        var told = echo.Sentence.Length > 0 ? $"{echo.Title} — {echo.Sentence}" : echo.Title;
        return new(words["echo.in-file", about, told]);
    }
}
