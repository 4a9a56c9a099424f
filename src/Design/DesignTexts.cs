namespace Maillage.Design;

/// <summary>Names the sentences of the frame: <c>DesignTexts.resx</c> (French), <c>DesignTexts.en.resx</c>.</summary>
public sealed class DesignTexts;
