namespace Maillage.Workshops.Project;

/// <summary>Names the sentences of the room's screen: <c>ProjectTexts.resx</c> (French), <c>ProjectTexts.en.resx</c>.</summary>
public sealed class ProjectTexts;
