using Maillage.Testing;

namespace Maillage.EndToEnd;

/// <summary>Documents on somebody's disk.</summary>
internal static class SampleDocuments
{
    /// <summary>Where the project keeps those that it wrote for its stories.</summary>
    public static string Folder => Path.Combine(Repository.Root, "tests", "EndToEnd", "documents");

    /// <summary>One of them.</summary>
    public static string Named(string name) => Path.Combine(Folder, name);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All => [.. Directory.EnumerateFiles(Folder).Order(StringComparer.Ordinal)];

    /// <summary>The real ones that may lie beside the repository.</summary>
    public static IReadOnlyList<string> Real
    {
        get
        {
            Assert.SkipWhen(
                Repository.Shared is null,
                "There is no folder 'shared' beside the repository: the real documents are not tried."
            );
            return [.. Directory.EnumerateFiles(Path.Combine(Repository.Shared!, "data", "documents")).Order(StringComparer.Ordinal)];
        }
    }
}
