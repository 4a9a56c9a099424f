using System.Globalization;
using System.Net.Mime;
using Maillage.Documents.Markup;
using Maillage.Documents.Plain;
using Maillage.TextAnalysis;

namespace Maillage.Documents.Mail;

/// <summary>Reads an e-mail: its subject as the title, who wrote it, its words; its attachments are for <see cref="DocumentArchive"/>.</summary>
internal static class EmailReader
{
    public static ExtractedDocument Read(DocumentInput input)
    {
        var message = MimeReader.Message(input.Bytes);
        var builder = new StructureBuilder { Place = "headers" };
        var subject = EncodedWords.Decode(message.Headers.GetValueOrDefault("subject", ""));
        builder.Add(BlockKind.Heading, 1, subject);
        builder.Add(BlockKind.Paragraph, 0, EncodedWords.Decode(message.Headers.GetValueOrDefault("from", "")));
        var hasAttachments = false;
        foreach (var part in Leaves(message, input))
        {
            hasAttachments |= part.IsAttached;
            if (!part.IsAttached)
            {
                Words(part, builder, input);
            }
        }

        if (hasAttachments)
        {
            builder.Note("mail.attachments");
        }

        return builder.Build(DocumentFormat.Email, subject, Day(message.Headers.GetValueOrDefault("date", "")));
    }

    /// <summary>The parts that hold something, of alternatives the best that is read.</summary>
    public static IEnumerable<MimePart> Leaves(MimePart part, DocumentInput input)
    {
        input.Cancel.ThrowIfCancellationRequested();
        if (!part.Type.Value.StartsWith("multipart/", StringComparison.Ordinal))
        {
            return [part];
        }

        var children = MimeReader.Children(part, input.Limits);
        return part.Type.Value is "multipart/alternative" && children.FindLast(IsReadable) is { } best
            ? Leaves(best, input)
            : children.SelectMany(child => Leaves(child, input));
    }

    private static bool IsReadable(MimePart part) =>
        part.Type.Value is "text/html" or "text/plain" || part.Type.Value.StartsWith("multipart/", StringComparison.Ordinal);

    private static void Words(MimePart part, StructureBuilder builder, DocumentInput input)
    {
        if (!part.Type.Value.StartsWith("text/", StringComparison.Ordinal))
        {
            return;
        }

        builder.Place = part.Path.Length == 0 ? "body" : $"part {part.Path}";
        var text = TextDecoder.Decode(part.Decoded(), part.Type.Parameter("charset"));
        if (part.Type.Value is MediaTypeNames.Text.Html)
        {
            var html = new HtmlStructure(builder, text, withinText: false) { KeepsOrigins = false };
            html.Read(0, text.Length, input.Cancel);
            html.Finish();
            return;
        }

        Copy(new LightMarkupReader(SourceText.Of(text), isMarkdown: false, input.Cancel).Read(DocumentFormat.Text).Structure, builder);
    }

    private static void Copy(StructuredText text, StructureBuilder builder)
    {
        foreach (var block in text.Blocks)
        {
            builder.Add(block.Kind, block.Kind is BlockKind.Heading ? block.Level + 1 : block.Level, text.Text[block.Start..block.End]);
        }
    }

    private static DateOnly? Day(string date) =>
        DateTimeOffset.TryParse(date.Split('(')[0], CultureInfo.InvariantCulture, DateTimeStyles.None, out var sent)
            ? DateOnly.FromDateTime(sent.DateTime)
            : null;
}
