namespace Maillage.Documents.Plain;

/// <summary>Lines that belong together: what will be one block, or one region of rows or HTML.</summary>
/// <param name="First">Its first line, which says what it is.</param>
/// <param name="Words">Its words with their offsets, signs of Markdown included; empty in a region.</param>
internal sealed record Passage(Line First, MappedText Words)
{
    /// <summary>Its last line.</summary>
    public Line Last { get; set; } = First;

    /// <summary>Lines of a region, in order.</summary>
    public List<Line> Region { get; } = [];

    /// <summary>Whether the region is two columns that spaces set side by side.</summary>
    public bool IsSideBySide { get; init; }

    /// <summary>Whether an empty line, or nothing, stands before.</summary>
    public bool StandsAfterBlank { get; init; }

    /// <summary>Whether an empty line, or nothing, stands after.</summary>
    public bool StandsBeforeBlank { get; set; }

    /// <summary>Words without signs.</summary>
    public MappedText Clean { get; set; } = Words;

    /// <summary><see cref="Clean"/> on one line.</summary>
    public string Text { get; set; } = "";

    /// <summary>Whether all its words were bold.</summary>
    public bool IsBold { get; set; }

    /// <summary>Of a title, from 1; 0 when it is none.</summary>
    public int Level { get; set; }
}
