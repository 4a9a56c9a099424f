using Maillage.Sources.Contracts;

namespace Maillage.Cli.Import;

/// <summary>The files that the paths of a command name: themselves, or all the documents of a folder.</summary>
internal static class FilesOnDisk
{
    // In a folder, what is no document (images, programs) is passed over; a file named by itself is always tried.
    private static readonly HashSet<string> Documents = new(StringComparer.OrdinalIgnoreCase)
    {
        ".txt",
        ".md",
        ".markdown",
        ".html",
        ".htm",
        ".docx",
        ".odt",
        ".pdf",
        ".xlsx",
        ".xls",
        ".csv",
        ".tsv",
        ".mm",
        ".opml",
        ".xmind",
        ".eml",
        ".zip",
    };

    private static readonly EnumerationOptions Inside = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
    };

    /// <exception cref="CommandFailure">A path leads nowhere.</exception>
    public static IReadOnlyList<FileToImport> Find(IEnumerable<string> paths) => [.. paths.SelectMany(Under)];

    private static IEnumerable<FileToImport> Under(string path)
    {
        if (Directory.Exists(path))
        {
            return Directory
                .EnumerateFiles(path, "*", Inside)
                .Where(file => Documents.Contains(Path.GetExtension(file)))
                .Order(StringComparer.Ordinal)
                .Select(file => new FileToImport(Path.GetRelativePath(path, file), () => File.OpenRead(file)));
        }

        return File.Exists(path)
            ? [new FileToImport(Path.GetFileName(path), () => File.OpenRead(path))]
            : throw new CommandFailure(Sentence.Of("cli.no-such-file", path), ExitCode.Usage);
    }
}
