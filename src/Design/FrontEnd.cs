using System.Text.Json;

namespace Maillage.Design;

/// <summary>The built front end: from the name of a source file to its hashed address.</summary>
public sealed class FrontEnd
{
    private readonly Dictionary<string, Entry> entries;

    private FrontEnd(Dictionary<string, Entry> entries) => this.entries = entries;

    /// <summary>The two latin fonts that every page needs at once.</summary>
    public IEnumerable<string> PreloadedFonts =>
        entries
            .Where(entry => entry.Key.EndsWith("-latin-wght-normal.woff2", StringComparison.Ordinal))
            .Select(entry => Address(entry.Value));

    /// <summary>Every island, by the source file that it begins with.</summary>
    public IEnumerable<string> Islands => entries.Keys.Where(source => source.EndsWith("/index.ts", StringComparison.Ordinal));

    /// <summary>The sprite of icons.</summary>
    public string Icons => Url(".generated/icons.svg");

    /// <summary>Reads the manifest that the front end's build left.</summary>
    /// <param name="folder">The folder that holds the built files.</param>
    /// <exception cref="FileNotFoundException">The front end was not built.</exception>
    public static FrontEnd Load(string folder)
    {
        using var manifest = File.OpenRead(Path.Combine(folder, "manifest.json"));
        return new(JsonSerializer.Deserialize<Dictionary<string, Entry>>(manifest, JsonSerializerOptions.Web)!);
    }

    /// <summary>The address of a script, style sheet or other file, such as <c>map/index.ts</c>.</summary>
    /// <exception cref="ArgumentException">The front end has no such file.</exception>
    public string Url(string source) =>
        entries.TryGetValue(source, out var entry) ? Address(entry) : throw new ArgumentException($"The front end has no '{source}'.");

    /// <summary>The style sheets that an island brings along.</summary>
    public IEnumerable<string> StylesOf(string source) => entries[source].Css.Select(file => "/assets/" + file);

    private static string Address(Entry entry) => "/assets/" + entry.File;

    private sealed record Entry(string File)
    {
        public string[] Css { get; init; } = [];
    }
}
