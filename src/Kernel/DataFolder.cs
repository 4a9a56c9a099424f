namespace Maillage.Kernel;

/// <summary>The one folder that holds all that an instance keeps on disk: back it up, and nothing is lost.</summary>
/// <param name="Root">Its absolute path.</param>
public sealed record DataFolder(string Root)
{
    /// <summary>The embedded database.</summary>
    public string Database => Path.Combine(Root, "maillage.db");

    /// <summary>Imported originals, by SHA-256.</summary>
    public string Originals => Path.Combine(Root, "originals");

    /// <summary>Mails as <c>.eml</c> files, while no SMTP server is configured.</summary>
    public string Mails => Path.Combine(Root, "mails");

    /// <summary>Words and narrower themes that this instance adds to the vocabulary; the file may be absent.</summary>
    public string Themes => Path.Combine(Root, "themes.json");

    /// <summary>Held by the running server, so that a second one is refused.</summary>
    public string Lock => Path.Combine(Root, "server.lock");
}
