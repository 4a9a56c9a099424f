namespace Maillage.Workshops.Print;

/// <summary>Names the sentences of this folder: <c>PrintTexts.resx</c> (French), <c>PrintTexts.en.resx</c>.</summary>
public sealed class PrintTexts;
