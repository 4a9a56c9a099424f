namespace Maillage.Cli;

/// <summary>Names the command line's sentences: <c>Texts.resx</c> (French), <c>Texts.en.resx</c>.</summary>
public sealed class Texts;
