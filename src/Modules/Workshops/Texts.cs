namespace Maillage.Workshops;

/// <summary>Names the module's sentences: <c>Texts.resx</c> (French), <c>Texts.en.resx</c>.</summary>
public sealed class Texts;
