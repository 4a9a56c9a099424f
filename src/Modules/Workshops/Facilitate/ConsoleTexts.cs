namespace Maillage.Workshops.Facilitate;

/// <summary>Names the sentences of the facilitator's console and of its log: <c>ConsoleTexts.resx</c> (French), <c>ConsoleTexts.en.resx</c>.</summary>
public sealed class ConsoleTexts;
