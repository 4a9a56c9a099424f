using System.Text;
using Maillage.Documents.Archives;

namespace Maillage.Documents;

/// <summary>Says what a file is: by its first bytes and, for texts, by its name or its first words.</summary>
internal static class FormatSniffer
{
    private static readonly Dictionary<string, DocumentFormat> ByExtension = new(StringComparer.OrdinalIgnoreCase)
    {
        [".txt"] = DocumentFormat.Text,
        [".text"] = DocumentFormat.Text,
        [".md"] = DocumentFormat.Markdown,
        [".markdown"] = DocumentFormat.Markdown,
        [".html"] = DocumentFormat.Html,
        [".htm"] = DocumentFormat.Html,
        [".xhtml"] = DocumentFormat.Html,
        [".docx"] = DocumentFormat.Docx,
        [".docm"] = DocumentFormat.Docx,
        [".dotx"] = DocumentFormat.Docx,
        [".odt"] = DocumentFormat.Odt,
        [".ott"] = DocumentFormat.Odt,
        [".pdf"] = DocumentFormat.Pdf,
        [".xlsx"] = DocumentFormat.Xlsx,
        [".xlsm"] = DocumentFormat.Xlsx,
        [".xls"] = DocumentFormat.Xls,
        [".csv"] = DocumentFormat.Csv,
        [".tsv"] = DocumentFormat.Csv,
        [".mm"] = DocumentFormat.Freeplane,
        [".opml"] = DocumentFormat.Opml,
        [".xmind"] = DocumentFormat.Xmind,
        [".eml"] = DocumentFormat.Email,
        [".zip"] = DocumentFormat.Zip,
    };

    /// <exception cref="UnreadableDocumentException">It is no document, or one of a kind that is not read.</exception>
    public static DocumentFormat Recognise(ReadOnlySpan<byte> bytes, string fileName) =>
        bytes switch
        {
            [0x50, 0x4B, 0x03, 0x04, ..] or [0x50, 0x4B, 0x05, 0x06, ..] => ZipKind.Recognise(bytes),
            [0xD0, 0xCF, 0x11, 0xE0, ..] => OleKind(bytes),
            _ when IsPdf(bytes) => DocumentFormat.Pdf,
            _ => Unread(bytes) is { } name
                ? throw new UnreadableDocumentException("document.unsupported", name)
                : TextKind(bytes, fileName),
        };

    /// <summary>Whether the name says the same as the content; a name without a known extension says nothing.</summary>
    public static bool IsNamedSo(DocumentFormat format, string fileName) =>
        !ByExtension.TryGetValue(Path.GetExtension(fileName), out var named) || named == format;

    /// <summary>Whether a file of this name may be a document.</summary>
    public static bool HasKnownExtension(string fileName) => ByExtension.ContainsKey(Path.GetExtension(fileName));

    private static bool IsPdf(ReadOnlySpan<byte> bytes) => bytes[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) >= 0;

    private static string? Unread(ReadOnlySpan<byte> bytes) =>
        bytes switch
        {
            [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => "png",
            [0xFF, 0xD8, 0xFF, ..] => "jpeg",
            [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => "gif",
            [0x1F, 0x8B, ..] => "gzip",
            [(byte)'R', (byte)'a', (byte)'r', (byte)'!', ..] => "rar",
            [(byte)'7', (byte)'z', 0xBC, 0xAF, ..] => "7z",
            [(byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f', ..] => "rtf",
            _ => null,
        };

    // The names of streams inside the container are UTF-16; an encrypted docx or xlsx is such a container too.
    private static DocumentFormat OleKind(ReadOnlySpan<byte> bytes) =>
        Holds(bytes, "EncryptedPackage") ? throw new UnreadableDocumentException("document.encrypted")
        : Holds(bytes, "Workbook") || Holds(bytes, "Book") ? DocumentFormat.Xls
        : throw new UnreadableDocumentException("document.unsupported", Holds(bytes, "WordDocument") ? "doc" : "ole");

    private static bool Holds(ReadOnlySpan<byte> bytes, string stream) => bytes.IndexOf(Encoding.Unicode.GetBytes(stream)) >= 0;

    private static DocumentFormat TextKind(ReadOnlySpan<byte> bytes, string fileName)
    {
        var head = Head(bytes);
        var isNamed = ByExtension.TryGetValue(Path.GetExtension(fileName), out var named);
        return Begins(head, "<!DOCTYPE html") || Begins(head, "<html") || Begins(head, "<head") || Begins(head, "<body")
                ? DocumentFormat.Html
            : Begins(head, "<map ") || Begins(head, "<map>") ? DocumentFormat.Freeplane
            : Begins(head, "<opml") ? DocumentFormat.Opml
            : Begins(head, "<?xml") || Begins(head, "<!DOCTYPE") ? XmlKind(head)
            : IsMail(head) ? DocumentFormat.Email
            : isNamed && named is DocumentFormat.Text or DocumentFormat.Markdown or DocumentFormat.Html or DocumentFormat.Csv ? named
            : DocumentFormat.Text;
    }

    private static DocumentFormat XmlKind(string head) =>
        head.Contains("<map", StringComparison.Ordinal) ? DocumentFormat.Freeplane
        : head.Contains("<opml", StringComparison.OrdinalIgnoreCase) ? DocumentFormat.Opml
        : head.Contains("<html", StringComparison.OrdinalIgnoreCase) ? DocumentFormat.Html
        : throw new UnreadableDocumentException("document.unsupported", "xml");

    private static bool IsMail(string head)
    {
        var hasSender = head.Contains("\nFrom:", StringComparison.OrdinalIgnoreCase) || Begins(head, "From:");
        return MailStarts.Any(start => Begins(head, start))
            && hasSender
            && (
                head.Contains("\nSubject:", StringComparison.OrdinalIgnoreCase)
                || head.Contains("\nMIME-Version:", StringComparison.OrdinalIgnoreCase)
            );
    }

    private static readonly string[] MailStarts =
    [
        "From:",
        "Return-Path:",
        "Received:",
        "Delivered-To:",
        "Message-ID:",
        "MIME-Version:",
        "Date:",
        "Subject:",
        "To:",
        "X-",
        "DKIM-Signature:",
        "Content-Type:",
    ];

    private static bool Begins(string head, string start) => head.StartsWith(start, StringComparison.OrdinalIgnoreCase);

    private static string Head(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, 8192)];
        var text = sample switch
        {
            [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(sample),
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(sample),
            _ => Encoding.Latin1.GetString(sample is [0xEF, 0xBB, 0xBF, ..] ? sample[3..] : sample),
        };
        return text.TrimStart('\uFEFF', ' ', '\r', '\n', '\t');
    }
}
