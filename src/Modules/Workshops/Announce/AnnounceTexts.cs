namespace Maillage.Workshops.Announce;

/// <summary>Names the sentences of this folder: <c>AnnounceTexts.resx</c> (French), <c>AnnounceTexts.en.resx</c>.</summary>
public sealed class AnnounceTexts;
