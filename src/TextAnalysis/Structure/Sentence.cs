namespace Maillage.TextAnalysis;

/// <summary>A sentence, or a block that has none: from its first sign to its last, without the spaces around.</summary>
/// <param name="Start">Where it begins, in UTF-16 units.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Block">The block that it stands in.</param>
internal readonly record struct Sentence(int Start, int End, int Block)
{
    /// <summary>Its sign at the end, or a null character when it is empty.</summary>
    internal char Last(string text) => End > Start ? text[End - 1] : '\0';
}
