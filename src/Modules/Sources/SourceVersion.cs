using Maillage.Documents;
using Maillage.TextAnalysis;

namespace Maillage.Sources;

/// <summary>What a file said: its text and structure, with the way back to the original. Never changed once written.</summary>
internal sealed class SourceVersion
{
    /// <summary>Counts the changes of the analysis that would draw other things out of the same text.</summary>
    public const int CurrentAnalysis = 1;

    private SourceVersion() { } // EF Core builds one here, then fills it.

    public Guid Id { get; private set; }
    public Guid Source { get; private set; }

    /// <summary>From 1, without a gap.</summary>
    public int Number { get; private set; }

    public string FileName { get; private set; } = "";
    public string Sha256 { get; private set; } = "";
    public long Length { get; private set; }
    public DocumentFormat Format { get; private set; }
    public string Text { get; private set; } = "";
    public IReadOnlyList<TextBlock> Blocks { get; private set; } = [];

    /// <summary>The <see cref="OriginMap"/>, as JSON.</summary>
    public string Origin { get; private set; } = "{}";

    public int? Pages { get; private set; }
    public int Analysis { get; private set; }
    public Guid? AddedBy { get; private set; }
    public DateTimeOffset AddedAt { get; private set; }

    public static SourceVersion Of(Source source, Original original, ExtractedDocument document, DateTimeOffset now) =>
        new()
        {
            Id = Guid.CreateVersion7(now),
            Source = source.Id,
            Number = source.Versions,
            FileName = original.Name,
            Sha256 = original.Sha256,
            Length = original.Length,
            Format = document.Format,
            Text = document.Structure.Text,
            Blocks = document.Structure.Blocks,
            Origin = document.Origin.ToJson(),
            Pages = document.Pages,
            Analysis = CurrentAnalysis,
            AddedBy = original.By,
            AddedAt = now,
        };

    /// <summary>The page on which an offset stands; null in formats without pages.</summary>
    public int? PageAt(int offset) =>
        Blocks.FirstFrom(block => block.Start, offset + 1) is > 0 and var after ? Blocks[after - 1].Page : null;
}

/// <summary>A file that was kept, before it is read.</summary>
/// <param name="Name">Its name, for people.</param>
/// <param name="Sha256">Under which it is kept.</param>
/// <param name="Length">Its size in bytes.</param>
/// <param name="By">Who handed it over; null for the platform itself.</param>
internal sealed record Original(string Name, string Sha256, long Length, Guid? By);
