using Maillage.Sources.Contracts;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Maillage.Host.Sample;

/// <summary>The files of the sample territory, as they lie beside the program.</summary>
/// <param name="folder">Where they are.</param>
internal sealed class SampleFiles(string folder)
{
    // Most starts only ask whether the files are there.
    private readonly Lazy<IDeserializer> yaml = new(() =>
        new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build()
    );

    /// <summary>Whether they came along with the program.</summary>
    public bool AreThere => Directory.Exists(folder);

    public SamplePerimeter Perimeter() => Read<SamplePerimeter>(Path.Combine(folder, "territory.yaml"));

    public IReadOnlyList<SampleFiche> Fiches() => [.. FilesIn("fiches", "*.yaml").SelectMany(Read<List<SampleFiche>>)];

    public IReadOnlyList<FileToImport> Documents() =>
        [.. FilesIn("documents", "*").Select(file => new FileToImport(Path.GetFileName(file), () => File.OpenRead(file)))];

    private IEnumerable<string> FilesIn(string part, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(folder, part), pattern).Order(StringComparer.Ordinal);

    private TContent Read<TContent>(string file)
    {
        using var text = File.OpenText(file);
        return yaml.Value.Deserialize<TContent>(text);
    }
}
