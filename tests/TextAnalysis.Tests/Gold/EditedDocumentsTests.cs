using System.Globalization;
using System.Text;
using System.Text.Json;
using Maillage.Documents;
using Maillage.Documents.Pdf;

namespace Maillage.TextAnalysis.Tests.Gold;

/// <summary>The annotated documents, edited at random as a bad converter would: nothing may throw, and every quote stays a stretch of the text.</summary>
/// <remarks><c>MAILLAGE_FUZZ_RUNS=10000</c> does it ten thousand times.</remarks>
public sealed class EditedDocumentsTests
{
    private static readonly int Runs = int.Parse(
        Environment.GetEnvironmentVariable("MAILLAGE_FUZZ_RUNS") ?? "150",
        CultureInfo.InvariantCulture
    );

    private static readonly string[] Pieces =
    [
        "\n",
        "\n\n",
        "\t",
        " ",
        "   ",
        "•",
        "- ",
        "| ",
        "<td>",
        "</table>",
        "&nbsp;",
        "\u00AD",
        "\uD83D",
        "🌱",
        "(",
        ")",
        "« ",
        " »",
        "? ",
        "/",
        "1/ ",
        "€",
        "-\n",
        "#",
        "**",
        "\u202F",
        "\0",
        "e\u0301",
        "\u0327",
        "👩‍🌾",
        "𝐀",
        "🇫🇷",
        "ﷺ",
        "\uFEFF",
    ];

    [Fact]
    public async Task Nothing_throws_and_every_find_is_a_stretch_of_the_text()
    {
        var random = new Random(20261126);
        var documents = Directory
            .GetFiles(Path.Combine(Sources.Root, "tests", "Gold"), "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".txt" or ".md")
            .Order(StringComparer.Ordinal)
            .Select(file => (Name: Path.GetFileName(file), Text: File.ReadAllText(file)))
            .Where(document => document.Text.Length > 500)
            .ToList();
        documents.Count.ShouldBeGreaterThan(15);
        for (var run = 0; run < Runs; run++)
        {
            var (name, text) = documents[random.Next(documents.Count)];
            await Check(name, Edited(text, random), run);
        }
    }

    private static async Task Check(string name, string text, int run)
    {
        try
        {
            var document = await new DocumentReader(new PdftotextProcess()).ReadAsync(
                Encoding.UTF8.GetBytes(text),
                name,
                DocumentLimits.Default,
                CancellationToken.None
            );
            using var stream = new MemoryStream();
            await using (var writer = new Utf8JsonWriter(stream))
            {
                AnalysisJson.Write(writer, document.Structure, RealFrance.Analyzer.Analyze(document.Structure));
            }

            foreach (
                var list in JsonDocument
                    .Parse(stream.ToArray())
                    .RootElement.EnumerateObject()
                    .Where(list => list.Value.ValueKind is JsonValueKind.Array)
            )
            {
                foreach (var item in list.Value.EnumerateArray().Where(item => item.ValueKind is JsonValueKind.Object))
                {
                    var (start, end) = (item.GetProperty("start").GetInt32(), item.GetProperty("end").GetInt32());
                    start.ShouldBeInRange(0, end - 1);
                    end.ShouldBeLessThanOrEqualTo(document.Structure.Text.Length);
                    Quoted(item).ShouldBe(document.Structure.Text[start..end], list.Name);
                }
            }
        }
        catch (UnreadableDocumentException)
        {
            // said with a code of its own: that is an answer, too
        }
        catch (Exception error)
        {
            throw new InvalidOperationException($"Run {run}, of {name}: {error.Message}", error);
        }
    }

    private static string? Quoted(JsonElement item) =>
        (item.TryGetProperty("quote", out var quote) ? quote : item.GetProperty("text")).GetString();

    private static string Edited(string text, Random random)
    {
        var edited = new StringBuilder(text);
        for (var edit = random.Next(1, 12); edit > 0; edit--)
        {
            var at = random.Next(edited.Length);
            var length = Math.Min(random.Next(1, 60), edited.Length - at);
            switch (random.Next(4))
            {
                case 0:
                    edited.Remove(at, length);
                    break;
                case 1:
                    edited.Insert(at, Pieces[random.Next(Pieces.Length)]);
                    break;
                case 2:
                    edited.Insert(random.Next(edited.Length), edited.ToString(at, length));
                    break;
                default:
                    edited.Replace(edited[at], Pieces[random.Next(Pieces.Length)][0], at, length);
                    break;
            }
        }

        return edited.ToString();
    }
}
