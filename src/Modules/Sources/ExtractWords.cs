using Maillage.Commons.Contracts;

namespace Maillage.Sources;

/// <summary>The words, icons and attributes that go with an extract.</summary>
internal static class ExtractWords
{
    public static string Icon(this ExtractKind kind) =>
        kind < ExtractKind.Initiative ? Design.Words.Icon((ContributionKind)kind)
        : kind is ExtractKind.Initiative ? "map-pin"
        : "calendar-days";

    /// <summary>The key of the kind's name among the texts of the frame.</summary>
    public static string NameKey(this ExtractKind kind) => (kind < ExtractKind.Initiative ? "kind." : "fiche.") + kind.Slug();

    public static ExtractKind? ReadKind(string? slug) => Slugs.Read<ExtractKind>(slug);

    /// <summary>A few words that tell an extract from the others.</summary>
    public static string Short(string words)
    {
        const int most = 110;
        var line = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= most)
        {
            return line;
        }

        var end = line.LastIndexOf(' ', most);
        return line[..(end > 0 ? end : most)] + "…";
    }
}
