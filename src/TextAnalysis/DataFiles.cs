using System.Text.Json;
using System.Text.Json.Serialization;

namespace Maillage.TextAnalysis;

/// <summary>The word lists and rule tables that travel inside the assembly.</summary>
internal static class DataFiles
{
    /// <summary>The name of the application's datum that leaves a file out, to measure what it gains; set before anything is read.</summary>
    internal const string LeftOut = "Maillage.TextAnalysis.LeftOut";

    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>The words of a list: separated by white space, comments from <c>#</c> to the end of the line.</summary>
    internal static IEnumerable<string> Lines(string file)
    {
        using var reader = new StreamReader(Open(file));
        return [.. reader.ReadToEnd().Split('\n').SelectMany(Words)];
    }

    /// <summary>The lines of a list of phrases, comments and empty ones left out.</summary>
    internal static IEnumerable<string> Phrases(string file)
    {
        using var reader = new StreamReader(Open(file));
        return [.. reader.ReadToEnd().Split('\n').Select(line => line.Split('#')[0].Trim()).Where(line => line.Length > 0)];
    }

    internal static T Json<T>(string file)
    {
        using var stream = Open(file);
        return JsonSerializer.Deserialize<T>(stream, Readable) ?? throw new InvalidDataException($"{file} is empty.");
    }

    private static string[] Words(string line) =>
        line.Split('#')[0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static Stream Open(string file) =>
        file == AppContext.GetData(LeftOut) as string
            ? new MemoryStream(Empty(file))
            : typeof(DataFiles).Assembly.GetManifestResourceStream(file) ?? throw new FileNotFoundException("Not in the assembly.", file);

    private static byte[] Empty(string file) =>
        file.StartsWith("rules.", StringComparison.Ordinal) && file.EndsWith(".json", StringComparison.Ordinal)
            ? [.. """{"about":"","headings":[],"cues":[]}"""u8]
        : file.EndsWith(".json", StringComparison.Ordinal) ? [.. "[]"u8]
        : [];
}
