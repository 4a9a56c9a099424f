namespace Maillage.TextAnalysis;

/// <summary>Tells what a document is as a whole: its title, kind, date and sections.</summary>
internal static class DocumentReading
{
    private const int Opening = 12; // blocks in which a document says what it is
    private const int LongestTitle = 200;

    private static readonly (DocumentKind Kind, Phrase Words)[] Signs =
    [
        (DocumentKind.Minutes, new("compte rendu|rendus")),
        (DocumentKind.Minutes, new("releve de|des decisions|conclusions")),
        (DocumentKind.Minutes, new("proces verbal")),
        (DocumentKind.Minutes, new("synthese|restitution de|des|du|d atelier|ateliers|l|la|rencontre|echanges")),
        (DocumentKind.Newsletter, new("newsletter|infolettre")),
        (DocumentKind.Newsletter, new("lettre d information|info")),
        (DocumentKind.Newsletter, new("lettre|bulletin numero|mensuelle|mensuel|trimestrielle")),
        (DocumentKind.Newsletter, new("edito")),
        (DocumentKind.Fiche, new("fiche action|projet|initiative|experience|pratique|acteur|ressource")),
    ];

    // Headings that minutes have, whatever their title.
    private static readonly HashSet<string> OfMinutes =
    [
        "participants",
        "presents",
        "excuses",
        "discussion",
        "echanges",
        "participant",
        "discussions",
    ];

    /// <summary>The summary of a document.</summary>
    internal static DocumentSummary Of(Reading reading, IReadOnlyList<DateMention> dates) =>
        new(Title(reading), Kind(reading), Date(reading, dates), Sections(reading));

    private static string Title(Reading reading)
    {
        var blocks = reading.Source.Blocks;
        var title = blocks.Take(Opening).Where(block => block.Kind is BlockKind.Heading).MinBy(block => block.Level);
        title ??= blocks.FirstOrDefault(block => block.Cell is null && block.End - block.Start is > 0 and <= LongestTitle);
        return title is null ? "" : Spans.OneLine(reading.Text, title.Start, title.End);
    }

    private static DocumentKind Kind(Reading reading)
    {
        var blocks = reading.Source.Blocks;
        if (blocks.Count == 0)
        {
            return DocumentKind.Other;
        }

        var opening = reading.TokenAt(blocks[Math.Min(Opening, blocks.Count) - 1].End);
        for (var token = 0; token < opening; token++)
        {
            foreach (var (kind, words) in Signs)
            {
                if (words.IsAt(reading.Words, token, opening))
                {
                    return kind;
                }
            }
        }

        return HasHeadingOfMinutes(reading) ? DocumentKind.Minutes : OfShape(reading);
    }

    private static bool HasHeadingOfMinutes(Reading reading) =>
        reading.Source.Blocks.Any(block =>
            block.Kind is BlockKind.Heading
            && Enumerable
                .Range(0, reading.TokenAt(block.End) - reading.TokenAt(block.Start))
                .Any(at => OfMinutes.Contains(reading.Word(reading.TokenAt(block.Start) + at)))
        );

    private static DocumentKind OfShape(Reading reading)
    {
        var blocks = reading.Source.Blocks;
        if (blocks.Count(block => block.Cell is not null) * 2 > blocks.Count)
        {
            return DocumentKind.List;
        }

        var full = blocks.Count(block => block.End > block.Start && reading.Text[block.End - 1] is '.');
        return blocks.Count >= 25 && full * 5 < blocks.Count && reading.Text.Length / blocks.Count < 90
            ? DocumentKind.MindMap
            : DocumentKind.Other;
    }

    private static string? Date(Reading reading, IReadOnlyList<DateMention> dates)
    {
        var blocks = reading.Source.Blocks;
        var end = blocks.Count == 0 ? 0 : blocks[Math.Min(Opening, blocks.Count) - 1].End;
        return dates.FirstOrDefault(date => date.Start < end && date.Iso.Length == 10)?.Iso;
    }

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
