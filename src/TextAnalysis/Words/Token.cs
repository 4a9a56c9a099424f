namespace Maillage.TextAnalysis;

/// <summary>One word of a text.</summary>
/// <param name="Start">Where it begins in the text, in UTF-16 units.</param>
/// <param name="End">Where it ends, exclusive; <c>Start &lt; End</c>.</param>
/// <param name="Folded">
/// The word in lower case, without accents, ligatures opened: <c>Œuvre</c> gives <c>oeuvre</c>. It may be longer or shorter than
/// the span (soft hyphens and combining accents vanish, ligatures open).
/// </param>
public readonly record struct Token(int Start, int End, string Folded);
