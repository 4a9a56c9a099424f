namespace Maillage.Api;

/// <summary>Names the sentences of the API: <c>ApiTexts.resx</c> (French), <c>ApiTexts.en.resx</c>.</summary>
public sealed class ApiTexts;
