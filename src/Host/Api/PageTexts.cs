namespace Maillage.Host.Api;

/// <summary>Names the sentences of the pages <c>/api</c> and <c>/donnees</c>: <c>PageTexts.resx</c> (French), <c>PageTexts.en.resx</c>.</summary>
public sealed class PageTexts;
