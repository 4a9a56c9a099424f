namespace Maillage.Host;

/// <summary>Names the host's sentences: <c>Texts.resx</c> (French), <c>Texts.en.resx</c>.</summary>
public sealed class Texts;
