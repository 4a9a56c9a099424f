namespace Maillage.Documents.Plain;

/// <summary>The characters of a text file, repaired, with the way back to those that the file has.</summary>
internal sealed class SourceText
{
    private readonly OriginMap? original;

    private SourceText(string text, IReadOnlyList<OriginRun>? runs, IReadOnlyList<string> notes)
    {
        Text = text;
        Notes = notes;
        original = runs is null ? null : new OriginMap(runs, []);
    }

    public string Text { get; }

    public IReadOnlyList<string> Notes { get; }

    public static SourceText Decode(ReadOnlySpan<byte> bytes) => Repair(TextDecoder.Decode(bytes));

    /// <summary>A text that was decoded already.</summary>
    public static SourceText Of(string text) => Repair(new(text, []));

    private static SourceText Repair(DecodedText decoded)
    {
        var (text, runs) = Mojibake.Repair(decoded.Text);
        return new(text, runs, runs is null ? decoded.Notes : [.. decoded.Notes, "text.mojibake-repaired"]);
    }

    /// <summary>A builder that knows the way back from this text.</summary>
    public StructureBuilder Builder()
    {
        var builder = new StructureBuilder { OriginalOffset = original is null ? null : offset => original.Find(offset)?.Start ?? offset };
        foreach (var note in Notes)
        {
            builder.Note(note);
        }

        return builder;
    }
}
