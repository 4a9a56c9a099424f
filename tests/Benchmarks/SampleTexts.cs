using System.Text;
using Maillage.Documents;
using Maillage.Documents.Pdf;
using Maillage.Testing;
using Maillage.TextAnalysis;

namespace Maillage.Benchmarks;

/// <summary>What the text analysis is measured on: the documents of the repository one after the other, and texts made to do harm.</summary>
internal static class SampleTexts
{
    private static readonly string[] Folders = ["sample/documents", "tests/Gold/written-on"];
    private static readonly DocumentReader Reader = new(new PdftotextProcess());

    /// <summary>Texts made to do harm, by what they are: the name of their file, and as many bytes, bullets or brackets as asked.</summary>
    public static IReadOnlyDictionary<string, (string File, int Size, Func<int, string> Make)> Hostile { get; } =
        new Dictionary<string, (string, int, Func<int, string>)>
        {
            ["1 MB, one commune's name, plain text"] = ("a.txt", 1_000_000, size => Repeat("Saint-Nazaire ", size / 14)),
            ["1 MB, one commune's name, Markdown"] = ("a.md", 1_000_000, size => Repeat("Saint-Nazaire ", size / 14)),
            ["1 MB, one commune's name, HTML"] = ("a.html", 1_000_000, size => $"<p>{Repeat("Saint-Nazaire ", size / 14)}</p>"),
            ["1 MB, a first name of a thousand parts"] = ("a.txt", 1_000_000, size => Repeat("Jean-", size / 5)),
            ["100,000 bullets in one another, plain text"] = ("a.txt", 100_000, size => Repeat("- ", size) + "freins"),
            ["100,000 bullets in one another, Markdown"] = ("a.md", 100_000, size => Repeat("- ", size) + "freins"),
            ["100,000 bullets, a hundred deep, Markdown"] = ("a.md", 100_000, Staircase),
            ["100,000 bullets in one another, HTML"] = ("a.html", 100_000, size => Repeat("<ul><li>freins", size)),
            ["50,000 open brackets, plain text"] = ("a.txt", 50_000, size => Repeat("(mot ", size)),
            ["50,000 open brackets, Markdown"] = ("a.md", 50_000, size => Repeat("[mot](", size)),
            ["50,000 open brackets, HTML"] = ("a.html", 50_000, size => "<p>" + Repeat("<a ", size)),
            ["50,000 weekdays that no year fits"] = (
                "a.txt",
                50_000,
                size => Repeat("jeudi 4 mai, 3 mai 2017, ", size / 2) + "vendredi 4 mai"
            ),
            ["50,000 dates in one row"] = ("a.csv", 50_000, size => $"{Repeat("date;", size)}\n{Repeat("3 mai 2021;", size)}\n"),
        };

    /// <summary>The documents, again and again, up to a number of UTF-16 units.</summary>
    public static async Task<StructuredText> Documents(int length)
    {
        var documents = await Task.WhenAll(
            Folders
                .SelectMany(folder => Directory.GetFiles(Path.Combine(Repository.Root, folder)))
                .Where(file => Path.GetExtension(file) is not ".json")
                .Order(StringComparer.Ordinal)
                .Select(async file => await Read(await File.ReadAllBytesAsync(file), Path.GetFileName(file)))
        );
        var (text, blocks) = (new StringBuilder(), new List<TextBlock>());
        for (var next = 0; text.Length + documents[next].Text.Length <= length; next = (next + 1) % documents.Length)
        {
            var start = text.Length;
            text.Append(documents[next].Text).Append('\n');
            blocks.AddRange(documents[next].Blocks.Select(block => block with { Start = block.Start + start, End = block.End + start }));
        }

        return new(text.ToString(), blocks);
    }

    public static async Task<StructuredText> Read(byte[] bytes, string file) =>
        (await Reader.ReadAsync(bytes, file, DocumentLimits.Default, CancellationToken.None)).Structure;

    private static string Staircase(int size) =>
        string.Concat(Enumerable.Range(0, size).Select(line => $"{new string(' ', 2 * (line % 100))}- freins\n"));

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();
}
