using System.IO.Compression;

namespace Maillage.Documents.Archives;

/// <summary>Says which format a zip is, by the names inside.</summary>
internal static class ZipKind
{
    public static DocumentFormat Recognise(ReadOnlySpan<byte> bytes)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes.ToArray(), writable: false), ZipArchiveMode.Read);
            return Of(archive.Entries.Select(entry => entry.FullName.Replace('\\', '/').ToLowerInvariant()).ToHashSet());
        }
        catch (InvalidDataException)
        {
            throw new UnreadableDocumentException("document.corrupted");
        }
    }

    private static DocumentFormat Of(HashSet<string> names) =>
        names.Contains("word/document.xml") ? DocumentFormat.Docx
        : names.Contains("xl/workbook.xml") ? DocumentFormat.Xlsx
        : names.Contains("ppt/presentation.xml") ? throw new UnreadableDocumentException("document.unsupported", "pptx")
        : names.Contains("content.json") || (names.Contains("content.xml") && !names.Contains("mimetype")) ? DocumentFormat.Xmind
        : names.Contains("content.xml") ? DocumentFormat.Odt
        : names.Contains("[content_types].xml") ? throw new UnreadableDocumentException("document.corrupted")
        : DocumentFormat.Zip;
}
