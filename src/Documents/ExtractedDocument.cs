using Maillage.TextAnalysis;

namespace Maillage.Documents;

/// <summary>What was read in a document.</summary>
/// <param name="Structure">Its text and blocks.</param>
/// <param name="Origin">The way back from that text to the file.</param>
/// <param name="Format">What the file is, by its content rather than by its name.</param>
/// <param name="Title">The title that the file declares, else its first heading of level 1; null without either.</param>
/// <param name="Date">The day that the file declares (sent, created); not a date found in its text.</param>
/// <param name="Pages">How many pages; null in formats without pages.</param>
/// <param name="Notes">
/// What was put right on the way, as stable codes: <c>name.wrong-extension</c>, <c>text.windows-1252</c>, <c>text.invalid-bytes</c>,
/// <c>text.mojibake-repaired</c>, <c>text.control-removed</c>, <c>text.bidi-removed</c>, <c>mail.attachments</c>.
/// </param>
public sealed record ExtractedDocument(
    StructuredText Structure,
    OriginMap Origin,
    DocumentFormat Format,
    string? Title,
    DateOnly? Date,
    int? Pages,
    IReadOnlyList<string> Notes
);
