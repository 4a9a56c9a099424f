namespace Maillage.Documents.Markup;

/// <summary>Reads a web page.</summary>
internal static class HtmlReader
{
    public static ExtractedDocument Read(Plain.SourceText source, CancellationToken cancel)
    {
        var builder = source.Builder();
        var html = new HtmlStructure(builder, source.Text, withinText: false);
        html.Read(0, source.Text.Length, cancel);
        html.Finish();
        return builder.Build(DocumentFormat.Html, html.Title);
    }
}
