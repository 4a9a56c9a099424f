namespace Maillage.TextAnalysis.Tests.Gold;

/// <summary>Where the sources lie, for tests that read documents beside them.</summary>
internal static class Sources
{
    /// <summary>The folder that holds <c>Maillage.slnx</c>.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Maillage.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
