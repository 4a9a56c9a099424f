namespace Maillage.Workshops.Minutes;

/// <summary>Names the sentences of the minutes: <c>MinutesTexts.resx</c> (French), <c>MinutesTexts.en.resx</c>.</summary>
public sealed class MinutesTexts;
