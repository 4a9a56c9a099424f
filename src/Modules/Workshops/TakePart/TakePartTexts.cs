namespace Maillage.Workshops.TakePart;

/// <summary>Names the sentences of the participant's page: <c>TakePartTexts.resx</c> (French), <c>TakePartTexts.en.resx</c>.</summary>
public sealed class TakePartTexts;
