using Maillage.TextAnalysis;

namespace Maillage.Documents;

/// <summary>Puts blocks one after the other into a text: white space folded, what cannot be seen removed, origins kept.</summary>
internal sealed class StructureBuilder
{
    private readonly System.Text.StringBuilder text = new();
    private readonly List<TextBlock> blocks = [];
    private readonly List<OriginRun> runs = [];
    private readonly List<(int Start, string Place)> places = [];
    private readonly SortedSet<string> notes = new(StringComparer.Ordinal);
    private CellPosition? cell;
    private int tables;
    private int tableFirstBlock;

    /// <summary>Where the next blocks stand, in formats whose places have names.</summary>
    public string? Place { get; set; }

    public int? Page { get; set; }

    public bool InTable { get; private set; }

    public IReadOnlyList<TextBlock> Blocks => blocks;

    /// <summary>Depth at which each bullet was first used in a list of HTML.</summary>
    public Dictionary<char, int> SignRanks { get; } = [];

    /// <summary>Turns an offset of the repaired text into one of the file.</summary>
    public Func<int, int>? OriginalOffset { get; init; }

    public void Note(string code) => notes.Add(code);

    public void BeginTable()
    {
        InTable = true;
        tableFirstBlock = blocks.Count;
        cell = new(tables, -1, -1, false);
    }

    public void BeginRow() => cell = cell! with { Row = cell.Row + 1, Column = -1, IsHeader = false };

    public void BeginCell(bool isHeader) => cell = cell! with { Column = cell.Column + 1, IsHeader = isHeader };

    /// <summary>Leaves columns empty, under a cell that spans several.</summary>
    public void SkipCells(int count) => cell = cell! with { Column = cell.Column + count };

    public void EndTable()
    {
        InTable = false;
        cell = null;
        if (blocks.Count > tableFirstBlock)
        {
            tables++;
            TableHeader.Mark(blocks, tableFirstBlock);
        }
    }

    public void Add(BlockKind kind, int level, string words) => Add(kind, level, MappedText.Of(words));

    public void Add(BlockKind kind, int level, MappedText words)
    {
        var start = -1;
        var space = '\0';
        var spaceOrigin = -1;
        for (var index = 0; index < words.Length; index++)
        {
            var (character, origin) = (words[index], words.Origin(index));
            if (char.IsWhiteSpace(character))
            {
                // A space that must not break is kept as such.
                (space, spaceOrigin) = space is '\u00A0' or '\u202F' ? (space, spaceOrigin) : (Space(character), origin);
            }
            else if (Unseen.IsSeen(character, notes))
            {
                start = start < 0 ? Open() : start;
                if (space != '\0' && text.Length > start)
                {
                    Put(space, spaceOrigin);
                }

                space = '\0';
                Put(Unseen.IsLone(words, index) ? '\uFFFD' : character, origin);
            }
        }

        if (start >= 0)
        {
            blocks.Add(
                new(kind, start, text.Length)
                {
                    Level = level,
                    Page = Page,
                    Cell = cell,
                }
            );
        }
    }

    /// <summary>What was built; <paramref name="title"/> is what the file declares, before its first heading.</summary>
    public ExtractedDocument Build(DocumentFormat format, string? title = null, DateOnly? date = null, int? pages = null)
    {
        var words = text.ToString();
        var heading = blocks.Find(block => block is { Kind: BlockKind.Heading, Level: 1 });
        var name = string.IsNullOrWhiteSpace(title) ? (heading is null ? null : words[heading.Start..heading.End]) : Unseen.Clean(title);
        return new(new(words, blocks), new(runs, places), format, name, date, pages, [.. notes]);
    }

    private static char Space(char character) => character is '\u00A0' or '\u202F' ? character : ' ';

    private int Open()
    {
        if (text.Length > 0)
        {
            text.Append(SameRow() ? '\t' : '\n');
        }

        if (Place is not null && (places.Count == 0 || places[^1].Place != Place))
        {
            places.Add((text.Length, Place));
        }

        return text.Length;
    }

    private bool SameRow() =>
        cell is not null && blocks[^1].Cell is { } last && (last.Table, last.Row) == (cell.Table, cell.Row) && last.Column != cell.Column;

    private void Put(char character, int origin)
    {
        text.Append(character);
        if (origin < 0)
        {
            return;
        }

        var (at, source) = (text.Length - 1, OriginalOffset?.Invoke(origin) ?? origin);
        if (runs.Count > 0 && runs[^1] is var run && run.Start + run.Length == at && run.Origin + run.Length == source)
        {
            runs[^1] = run with { Length = run.Length + 1 };
        }
        else
        {
            runs.Add(new(at, source, 1));
        }
    }
}
