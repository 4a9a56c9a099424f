namespace Maillage.Documents.Pdf;

/// <summary>
/// A line of a page (from 1) and of a group of lines that poppler saw: its words and box, in points from the page's top left.
/// </summary>
internal sealed record PdfLine(int Page, int Block, string Text, double Left, double Top, double Right, double Bottom)
{
    /// <summary>Where the widest line of its group ends.</summary>
    public double BlockRight { get; init; }

    /// <summary>How tall its letters are.</summary>
    public double Height => Bottom - Top;
}
