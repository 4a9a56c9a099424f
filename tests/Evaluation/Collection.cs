using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Maillage.Evaluation;

/// <summary>Texts with a category that somebody gave each: near texts should be of the same one.</summary>
/// <param name="Name">What they are.</param>
/// <param name="Texts">Their words.</param>
/// <param name="Categories">What they were filed under, never shown to what is measured.</param>
internal sealed record Collection(string Name, IReadOnlyList<string> Texts, IReadOnlyList<string> Categories)
{
    /// <summary>The two collections of the folder of real material; empty when it is not there.</summary>
    public static IReadOnlyList<Collection> In(string data) =>
        Directory.Exists(data)
            ?
            [
                Read(
                    "propositions",
                    Path.Combine(data, "contributions", "republique-numerique-propositions.csv"),
                    ",",
                    row => $"{row.GetField("titre")} {row.GetField("texte")}",
                    "categorie_detail"
                ),
                Read(
                    "fonds-vert",
                    Path.Combine(data, "lists", "fonds-vert-2023.csv"),
                    ";",
                    row => row.GetField("nom_du_projet") ?? "",
                    "nom_demarche_ds"
                ),
            ]
            : [];

    private static Collection Read(string name, string file, string delimiter, Func<CsvReader, string> text, string category)
    {
        using var reader = new StreamReader(file);
        using var csv = new CsvReader(
            reader,
            new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = delimiter, BadDataFound = null }
        );
        var (texts, categories) = (new List<string>(), new List<string>());
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
        {
            if (text(csv) is { Length: > 0 } words && csv.GetField(category) is { Length: > 0 } filed)
            {
                texts.Add(words);
                categories.Add(filed);
            }
        }

        return new(name, texts, categories);
    }
}
