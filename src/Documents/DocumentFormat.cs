namespace Maillage.Documents;

/// <summary>The formats that can be read, and the two containers whose content can.</summary>
public enum DocumentFormat
{
    /// <summary>Plain text, with whatever Markdown or HTML people left in it.</summary>
    Text,

    /// <summary>Markdown, HTML inside allowed.</summary>
    Markdown,

    /// <summary>A web page.</summary>
    Html,

    /// <summary>Word (Office Open XML).</summary>
    Docx,

    /// <summary>OpenDocument text.</summary>
    Odt,

    /// <summary>PDF with text in it.</summary>
    Pdf,

    /// <summary>Excel (Office Open XML).</summary>
    Xlsx,

    /// <summary>Excel 97–2003.</summary>
    Xls,

    /// <summary>Values separated by semicolons, commas or tabs.</summary>
    Csv,

    /// <summary>A Freeplane or FreeMind map.</summary>
    Freeplane,

    /// <summary>An outline.</summary>
    Opml,

    /// <summary>An XMind map, of today (JSON) or of before 2020 (XML).</summary>
    Xmind,

    /// <summary>An e-mail.</summary>
    Email,

    /// <summary>A zip of documents: <see cref="DocumentArchive"/> lists them.</summary>
    Zip,
}
