using Maillage.Kernel;
using Maillage.TextAnalysis;

namespace Maillage.Sources.Read;

/// <summary>A passage to highlight.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Number">Its number among the highlights, from 1.</param>
/// <param name="Kind">Slug of its kind.</param>
/// <param name="Address">Where it leads.</param>
public sealed record SheetMark(Span Span, int Number, string Kind, string Address)
{
    /// <summary>Whether it was decided.</summary>
    public bool IsDone { get; init; }

    /// <summary>Whether it is the one being looked at.</summary>
    public bool IsCurrent { get; init; }
}

/// <summary>Whether a stretch of text is a person's name.</summary>
public enum NameShown
{
    /// <summary>It is none.</summary>
    None,

    /// <summary>It is one, and reads as a mask.</summary>
    Masked,

    /// <summary>It is one that only the reader, as a reviewer, may see.</summary>
    ForReviewers,
}

/// <summary>A stretch of text that looks the same from end to end.</summary>
/// <param name="Start">Where it begins in the text of the version.</param>
/// <param name="Text">What to show.</param>
public sealed record SheetRun(int Start, string Text)
{
    /// <summary>The highlight that it belongs to.</summary>
    public SheetMark? Mark { get; init; }

    /// <summary>Whether the highlight begins here, and so shows its number.</summary>
    public bool OpensMark { get; init; }

    /// <summary>Whether it is a name.</summary>
    public NameShown Name { get; init; }

    /// <summary>Whether it belongs to the span that an address asks for.</summary>
    public bool IsTarget { get; init; }

    /// <summary>Whether that span begins here.</summary>
    public bool OpensTarget { get; init; }
}

/// <summary>One heading, paragraph, item or cell.</summary>
/// <param name="Block">Its place in the structure.</param>
/// <param name="Runs">Its text.</param>
public sealed record SheetBlock(TextBlock Block, IReadOnlyList<SheetRun> Runs);

/// <summary>Blocks shown together: one heading or paragraph, a list, a table.</summary>
/// <param name="Blocks">In order, at least one.</param>
/// <param name="Page">The page that begins with it; null when none does.</param>
public sealed record SheetPart(IReadOnlyList<SheetBlock> Blocks, int? Page)
{
    /// <summary>Whether it is a table.</summary>
    public bool IsTable => Blocks[0].Block.Cell is not null;

    /// <summary>Whether it is a list.</summary>
    public bool IsList => Blocks[0].Block is { Kind: BlockKind.ListItem, Cell: null };

    /// <summary>The rows of a table, the blocks of each cell together.</summary>
    public IEnumerable<IReadOnlyList<IReadOnlyList<SheetBlock>>> Rows =>
        Blocks
            .GroupBy(block => block.Block.Cell!.Row)
            .Select(row =>
                (IReadOnlyList<IReadOnlyList<SheetBlock>>)[.. row.GroupBy(block => block.Block.Cell!.Column).Select(cell => cell.ToList())]
            );
}

/// <summary>Lays the text of a version out for reading: structure, highlights, masks. Pure.</summary>
internal sealed class Sheet(SourceVersion version, WithheldNames names)
{
    /// <summary>Whether the reader may see the names.</summary>
    public bool SeesNames { get; init; }

    public IReadOnlyList<SheetMark> Marks { get; init; } = [];

    /// <summary>The span that an address asks for.</summary>
    public Span? Target { get; init; }

    /// <summary>The parts of a window of the text.</summary>
    public IReadOnlyList<SheetPart> Parts(Span window)
    {
        var layers = new Layers(
            [.. Marks.Where(mark => mark.Span.Overlaps(window)).OrderByDescending(mark => mark.IsCurrent).ThenBy(mark => mark.Span.Start)],
            [.. names.Mask(version).Withheld.Where(window.Overlaps)]
        );
        var blocks = version.Blocks.Where(block => block.Start >= window.Start && block.Start < window.End && block.End > block.Start);
        return SheetParts.Of([.. blocks.Select(block => new SheetBlock(block, [.. Runs(new(block.Start, block.End), layers)]))]);
    }

    private IEnumerable<SheetRun> Runs(Span block, Layers layers)
    {
        var marks = layers.Marks.FindAll(mark => mark.Span.Overlaps(block));
        var withheld = layers.Names.FindAll(block.Overlaps);
        var cuts = marks.Select(mark => mark.Span).Concat(withheld);
        foreach (var piece in Pieces(block, Target is { } target ? cuts.Append(target) : cuts))
        {
            var name = withheld.Find(piece.Overlaps);
            var isMasked = name.Length > 0 && !SeesNames;
            if (isMasked && piece.Start != Math.Max(name.Start, block.Start))
            {
                continue; // the mask already stands where the name begins
            }

            var mark = marks.Find(m => m.Span.Overlaps(piece));
            yield return new(piece.Start, isMasked ? MaskedText.Mask : version.Text[piece.Start..piece.End])
            {
                Mark = mark,
                OpensMark = mark is not null && layers.Opened.Add(mark),
                Name =
                    name.Length == 0 ? NameShown.None
                    : isMasked ? NameShown.Masked
                    : NameShown.ForReviewers,
                IsTarget = Target?.Overlaps(piece) is true,
                OpensTarget = Target?.Overlaps(piece) is true && layers.OpenTarget(),
            };
        }
    }

    private static IEnumerable<Span> Pieces(Span whole, IEnumerable<Span> cuts)
    {
        var edges = cuts.SelectMany(cut => new[] { cut.Start, cut.End })
            .Where(edge => edge > whole.Start && edge < whole.End)
            .Append(whole.Start)
            .Append(whole.End)
            .Distinct()
            .Order()
            .ToList();
        return edges.Zip(edges.Skip(1), (start, end) => new Span(start, end));
    }

    /// <summary>What lies over the text of one window.</summary>
    private sealed record Layers(List<SheetMark> Marks, List<Span> Names)
    {
        private bool targetIsOpen;

        public HashSet<SheetMark> Opened { get; } = [];

        public bool OpenTarget() => !targetIsOpen && (targetIsOpen = true);
    }
}
