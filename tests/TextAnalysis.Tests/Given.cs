using System.Text.Json;

namespace Maillage.TextAnalysis.Tests;

/// <summary>A handful of real places, and texts as a reader of plain files would give them.</summary>
internal static class Given
{
    public static Gazetteer SmallGazetteer { get; } = Gazetteer.From([.. Lands(), .. Epcis(), .. Communes()]);

    public static TextAnalyzer Analyzer { get; } = new(SmallGazetteer, ThemeVocabulary.BuiltIn);

    /// <summary>Lines as blocks: <c># title</c>, <c>- item</c> (two spaces deeper each level), anything else a paragraph.</summary>
    public static StructuredText Text(string lines)
    {
        var text = new System.Text.StringBuilder();
        var blocks = new List<TextBlock>();
        foreach (var line in lines.Split('\n').Where(line => line.Trim().Length > 0))
        {
            var words = line.TrimStart(' ', '#', '-');
            var start = text.Append(text.Length > 0 ? "\n" : "").Length;
            text.Append(words);
            blocks.Add(Block(line, start, text.Length));
        }

        return new StructuredText(text.ToString(), blocks);
    }

    public static Analysis Analyse(string lines, AnalysisContext? context = null) => Analyzer.Analyze(Text(lines), context);

    /// <summary>The quotes of one kind of statement.</summary>
    public static IReadOnlyList<string> Said(string lines, StatementKind kind)
    {
        var text = Text(lines);
        return [.. Analyzer.Analyze(text).Statements.Where(said => said.Kind == kind).Select(said => said.Quote(text))];
    }

    public static JsonElement Json(string lines)
    {
        var text = Text(lines);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            AnalysisJson.Write(writer, text, Analyzer.Analyze(text));
        }

        return JsonDocument.Parse(stream.ToArray()).RootElement;
    }

    private static TextBlock Block(string line, int start, int end)
    {
        var level = line.Length - line.TrimStart(' ', '#').Length;
        return line.TrimStart() switch
        {
            ['#', ..] => new TextBlock(BlockKind.Heading, start, end) { Level = level - 1 },
            ['-', ..] => new TextBlock(BlockKind.ListItem, start, end) { Level = level / 2 },
            _ => new TextBlock(BlockKind.Paragraph, start, end),
        };
    }

    private static IEnumerable<GazetteerEntry> Lands() =>
        [
            new(PlaceKind.Region, "52", "Pays de la Loire"),
            new(PlaceKind.Region, "53", "Bretagne"),
            new(PlaceKind.Region, "93", "Provence-Alpes-Côte d’Azur"),
            new(PlaceKind.Departement, "03", "Allier") { Population = 330_000 },
            new(PlaceKind.Departement, "35", "Ille-et-Vilaine") { Population = 1_100_000 },
            new(PlaceKind.Departement, "44", "Loire-Atlantique") { Population = 1_450_000 },
            new(PlaceKind.Departement, "49", "Maine-et-Loire") { Population = 820_000 },
            new(PlaceKind.Departement, "53", "Mayenne") { Population = 305_000 },
            new(PlaceKind.Departement, "59", "Nord") { Population = 2_600_000 },
            new(PlaceKind.Departement, "75", "Paris") { Population = 2_100_000 },
            new(PlaceKind.Departement, "93", "Seine-Saint-Denis") { Population = 1_650_000 },
            new(PlaceKind.Departement, "974", "La Réunion") { Population = 870_000 },
        ];

    private static IEnumerable<GazetteerEntry> Epcis() =>
        [
            new(PlaceKind.Epci, "200067866", "CC Sèvre et Loire"),
            new(PlaceKind.Epci, "200083392", "CA Laval Agglomération"),
            new(PlaceKind.Epci, "248500464", "CC du Pays de Pouzauges"),
            new(PlaceKind.Epci, "200057867", "Plaine Commune"),
            new(PlaceKind.Epci, "243500139", "Rennes Métropole"),
        ];

    private static IEnumerable<GazetteerEntry> Communes() =>
        [
            Commune("35238", "Rennes", 225_000, "243500139"),
            Commune("44184", "Saint-Nazaire", 72_000),
            Commune("66186", "Saint-Nazaire", 3_000),
            Commune("49301", "Sèvremoine", 25_000),
            Commune("49018", "Baugé-en-Anjou", 12_000),
            Commune("53130", "Laval", 49_000, "200083392"),
            Commune("53147", "Mayenne", 13_000),
            Commune("93066", "Saint-Denis", 149_000, "200057867"),
            Commune("97411", "Saint-Denis", 154_000) with
            {
                Departement = "974",
            },
            Commune("93027", "La Courneuve", 45_000, "200057867"),
            Commune("75056", "Paris", 2_100_000),
            Commune("03190", "Moulins", 19_500),
            Commune("35198", "Moulins", 700),
            Commune("59355", "Lomme", 0) with
            {
                InseeOfToday = "59350",
            },
            Commune("59350", "Lille", 236_000),
            Commune("74042", "Bonne", 3_200),
            Commune("58000", "Vers", 250),
            Commune("62528", "Loos-en-Gohelle", 6_900),
            Commune("76351", "Le Havre", 166_000),
            Commune("85182", "Pouzauges", 5_600, "248500464"),
            Commune("77192", "François", 900),
            Commune("59599", "Latour", 300),
        ];

    private static GazetteerEntry Commune(string code, string name, int population, string? epci = null) =>
        new(PlaceKind.Commune, code, name)
        {
            Departement = code[..2],
            Population = population,
            Epci = epci,
        };
}
