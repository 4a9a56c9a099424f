namespace Maillage.Documents.Plain;

/// <summary>What a line is before its neighbours are looked at.</summary>
internal enum LineKind
{
    Blank,
    Words,
    Bullet,
    Title,
    Rule,
    Row,
    Html,
    Verbatim,
}

/// <summary>A line of the source: where its words are, and what it is.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Offset of its words, after indentation, bullet and other signs.</param>
/// <param name="End">End of its words, before trailing white space.</param>
internal sealed record Line(LineKind Kind, int Start, int End)
{
    /// <summary>Offset of its first sign, after indentation.</summary>
    public int Opening { get; init; }

    /// <summary>Columns of white space before its first sign.</summary>
    public int Indent { get; init; }

    /// <summary>The bullet, <c>1</c> for a numbered item, <c>/</c> for one numbered <c>1/</c>.</summary>
    public char Sign { get; init; }

    /// <summary>Of a title, from 1.</summary>
    public int Level { get; init; }

    /// <summary>Whether white space ends it: a layout that broke the line left it there.</summary>
    public bool HasTrailingSpace { get; init; }

    /// <summary>Columns that it takes, indentation and bullet included.</summary>
    public int Width { get; init; }
}
