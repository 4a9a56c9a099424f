namespace Maillage.Documents.Writing;

/// <summary>A document that leaves the platform: the same content becomes a Word file, a Markdown file, a mind map or an outline.</summary>
/// <param name="Title">Its title, which it shows and declares.</param>
/// <param name="Language">BCP 47: <c>fr</c>, <c>en</c>.</param>
/// <param name="Blocks">What it holds, in order.</param>
public sealed record DocumentToWrite(string Title, string Language, IReadOnlyList<BlockToWrite> Blocks)
{
    /// <summary>Who made it; empty when unsaid.</summary>
    public string Author { get; init; } = "";

    /// <summary>The day that it tells of; null when it has none.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>What stands below the title; empty for nothing.</summary>
    public string Subtitle { get; init; } = "";
}

/// <summary>One block of a document that is written.</summary>
public abstract record BlockToWrite;

/// <summary>A title within the document.</summary>
/// <param name="Level">From 1, below the title of the document.</param>
/// <param name="Text">Its words.</param>
public sealed record HeadingToWrite(int Level, string Text) : BlockToWrite;

/// <summary>A paragraph.</summary>
/// <param name="Phrase">Its words.</param>
public sealed record ParagraphToWrite(Phrase Phrase) : BlockToWrite;

/// <summary>An item of a list.</summary>
/// <param name="Phrase">Its words.</param>
public sealed record ItemToWrite(Phrase Phrase) : BlockToWrite;

/// <summary>A table; its first row and its first column are headers.</summary>
/// <param name="Caption">What it shows, in a few words.</param>
/// <param name="Header">The head of each column.</param>
/// <param name="Rows">The others; each has a cell for every column.</param>
public sealed record TableToWrite(string Caption, IReadOnlyList<string> Header, IReadOnlyList<RowToWrite> Rows) : BlockToWrite
{
    /// <summary>Whether each row is one thing told, such as an hour and what happened: a mind map draws it as one node.</summary>
    public bool IsFacts { get; init; }
}

/// <summary>One row.</summary>
/// <param name="Cells">In the order of the columns; what one cell holds is several phrases, or none.</param>
public sealed record RowToWrite(IReadOnlyList<IReadOnlyList<Phrase>> Cells);

/// <summary>Words, and what is told beside them.</summary>
/// <param name="Text">Words of people: never markup, whatever they look like.</param>
/// <param name="Note">Who said it, when; empty for nothing.</param>
public sealed record Phrase(string Text, string Note = "");
