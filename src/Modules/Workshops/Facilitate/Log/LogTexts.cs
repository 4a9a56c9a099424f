namespace Maillage.Workshops.Facilitate.Log;

/// <summary>Names the sentences of the log: <c>LogTexts.resx</c> (French), <c>LogTexts.en.resx</c>.</summary>
public sealed class LogTexts;
