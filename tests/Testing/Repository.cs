namespace Maillage.Testing;

/// <summary>Where the sources lie, for tests that read them.</summary>
public static class Repository
{
    /// <summary>The folder that holds <c>Maillage.slnx</c>.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Real material that may lie beside the repository; null when it does not.</summary>
    public static string? Shared =>
        Directory.Exists(Path.Combine(Root, "..", "shared", "data")) ? Path.GetFullPath(Path.Combine(Root, "..", "shared")) : null;

    /// <summary>Every source file with this ending, build results left out.</summary>
    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory
            .EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules" or "dist"));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Maillage.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
