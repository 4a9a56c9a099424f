using Maillage.TextAnalysis;

namespace Maillage.Documents;

/// <summary>Words as every reader here gives them: white space folded, what cannot be seen removed.</summary>
public static class FoldedText
{
    /// <summary>The words as they would stand in a document's text.</summary>
    public static string Of(string words)
    {
        var builder = new StructureBuilder();
        builder.Add(BlockKind.Paragraph, 0, words);
        return builder.Build(DocumentFormat.Text).Structure.Text;
    }
}
