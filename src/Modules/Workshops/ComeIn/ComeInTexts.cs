namespace Maillage.Workshops.ComeIn;

/// <summary>Names the sentences of this folder: <c>ComeInTexts.resx</c> (French), <c>ComeInTexts.en.resx</c>.</summary>
public sealed class ComeInTexts;
