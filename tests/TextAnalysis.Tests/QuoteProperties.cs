using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace Maillage.TextAnalysis.Tests;

/// <summary>Whatever stands in a document, each item of the JSON is the exact stretch of the JSON's own text.</summary>
public sealed class QuoteProperties
{
    // A document in which every list has something, to be broken anywhere.
    private static readonly string Whole = string.Join(
        '\n',
        "# Compte-rendu de l'atelier du 30 juin 2016 à Rennes (35)",
        "Organisé par la CC Sevre Loire, entre avril et septembre 2022, avec l'association Les Haies Vives et l'ADEME.",
        "Participants : Sophie DURANDEAU, Michel B., s@exemple.fr, 02 41 00 00 17",
        "## Paroles d'habitants",
        "- Manque de relais, rappelle un éleveur",
        "- Comment faire ensemble ?",
        "- exemple du réseau des cafés en Bretagne",
        "- Projet Hélianthe (Laval), 84 000 € sur trois ans",
        "## Freins",
        "- Le coût des bus",
        "## Moteurs",
        "- L'entraide permet de tenir",
        "## Besoins",
        "- une salle",
        "## Propositions",
        "- ouvrir le four",
        "## Pratiques",
        "- À Rennes, la commune loue la maison",
        "## Engagements",
        "- La CC Sevre Loire s'engage à publier la liste avant le 15/02/2023"
    );

    private static readonly string[] Strange =
    [
        "👩‍🌾",
        "🇫🇷",
        "𝐀𝐁",
        "🏔\uFE0F",
        "e\u0301",
        "\u0301",
        "\u0327",
        "\u200D",
        "\u00AD",
        "\u202E",
        "\uFEFF",
        "𠮷",
        "ﷺ",
        "ŒUVRE",
        "\u00A0",
        "\u2028",
    ];

    [Fact]
    public void Every_item_of_every_list_quotes_the_text_of_the_JSON() =>
        Prop.ForAll(Documents(), lines => Wrong(Given.Json(lines)).ToList() is []).QuickCheckThrowOnFailure();

    [Fact]
    public void The_document_that_is_broken_has_something_in_every_list()
    {
        var json = Given.Json(Whole);

        Lists(json).Select(list => (list.Name, list.Value.GetArrayLength() > 0)).ShouldAllBe(list => list.Item2);
        Wrong(json).ShouldBeEmpty();
    }

    private static IEnumerable<string> Wrong(JsonElement json)
    {
        var text = json.GetProperty("text").GetString()!;
        foreach (var list in Lists(json))
        {
            foreach (var item in list.Value.EnumerateArray())
            {
                var said = (item.TryGetProperty("quote", out var quote) ? quote : item.GetProperty("text")).GetString();
                var (start, end) = (item.GetProperty("start").GetInt32(), item.GetProperty("end").GetInt32());
                if (start < 0 || end <= start || end > text.Length || text[start..end] != said)
                {
                    yield return $"{list.Name} {start}..{end}: {said}";
                }
            }
        }
    }

    private static IEnumerable<JsonProperty> Lists(JsonElement json) =>
        json.EnumerateObject().Where(list => list.Value.ValueKind is JsonValueKind.Array && list.Name is not "themes");

    private static Arbitrary<string> Documents() =>
        Gen.ListOf(Gen.Elements(Strange).SelectMany(_ => Gen.Choose(0, 10_000), (piece, at) => (Piece: piece, At: at)))
            .Select(pieces => pieces.Aggregate(Whole, (text, one) => text.Insert(Place(text, one.At), one.Piece)))
            .ToArbitrary();

    // Anywhere but inside a surrogate pair, which JSON could not carry.
    private static int Place(string text, int at)
    {
        var place = at % (text.Length + 1);
        return place < text.Length && char.IsLowSurrogate(text[place]) ? place - 1 : place;
    }
}
