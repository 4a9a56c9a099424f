namespace Maillage.Workshops.Kits;

/// <summary>Names the sentences about kits: <c>KitTexts.resx</c> (French), <c>KitTexts.en.resx</c>.</summary>
public sealed class KitTexts;
