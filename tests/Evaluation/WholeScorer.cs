using System.Text.Json.Nodes;

namespace Maillage.Evaluation;

/// <summary>Scores what the analyser told of a whole document, and who says its statements.</summary>
internal static class WholeScorer
{
    private const double Title = 0.6;
    private const double Name = 0.5;

    private static readonly string[] WithCollege = ["enablers", "barriers", "commitments"];

    private static readonly Dictionary<string, string> Colleges = new()
    {
        ["élus"] = "elus",
        ["agents territoriaux"] = "agents",
        ["acteurs socio-économiques"] = "socioeco",
        ["agents de l'État"] = "etat",
        ["habitants et associations"] = "habitants",
        ["recherche"] = "recherche",
    };

    /// <summary>Every field, in the order of the table.</summary>
    public static IReadOnlyList<string> Fields { get; } = ["kind", "title", "date", "organiser", "colleges", "college"];

    public static IReadOnlyDictionary<string, Tally> Score(GoldDocument gold, JsonObject answer)
    {
        if (gold.Answers["meta"] is not JsonObject meta || answer["document"] is not JsonObject document)
        {
            return new Dictionary<string, Tally>();
        }

        string[] kinds = [Json.Text(meta, "kind"), .. Json.Texts(meta, "kind_alt")];
        return new Dictionary<string, Tally>
        {
            ["kind"] = One(kinds[0], Json.Text(document, "kind"), (_, found) => kinds.Any(kind => kind.Replace(' ', '-') == found)),
            ["title"] = One(
                Json.Text(meta, "title"),
                Json.Text(document, "title"),
                (title, found) => Matching.Likeness(title, found) >= Title
            ),
            // « mai 2023 » is right of a day in May.
            ["date"] = One(
                Json.Text(meta, "date"),
                Json.Text(document, "date"),
                (day, found) => found.StartsWith(day, StringComparison.Ordinal)
            ),
            ["organiser"] = One(
                Json.Text(meta, "organiser"),
                Json.Text(document, "organiser"),
                (organiser, found) => Matching.Likeness(organiser, found) >= Name
            ),
            ["colleges"] = Matching.Of(
                [.. Json.Texts(meta, "colleges").Select(name => Colleges[name])],
                Json.Texts(document, "colleges"),
                [],
                1
            ),
            ["college"] = College(gold, answer),
        };
    }

    private static Tally One(string expected, string found, Func<string, string, bool> isRight) =>
        (expected.Length, found.Length) switch
        {
            (0, 0) => Tally.None,
            (0, _) => new(0, [found], []),
            (_, 0) => new(0, [], [expected]),
            _ => isRight(expected, found) ? new(1, [], []) : new(0, [found], [expected]),
        };

    // Only of statements that were found and whose speaker the reader noted: she did not note all of them.
    private static Tally College(GoldDocument gold, JsonObject answer)
    {
        var sum = Tally.None;
        foreach (var kind in WithCollege)
        {
            foreach (var said in gold.Items(kind).Where(said => Json.Text(said, "college").Length > 0))
            {
                var found = Json.Items(answer, kind).MaxBy(other => Matching.Likeness(Json.Text(said, "quote"), Json.Text(other, "quote")));
                if (found is not null && Matching.Likeness(Json.Text(said, "quote"), Json.Text(found, "quote")) >= Title)
                {
                    var told = One(Colleges[Json.Text(said, "college")], Json.Text(found, "college"), (one, other) => one == other);
                    var quote = Json.Text(said, "quote");
                    sum += new Tally(
                        told.Right,
                        [.. told.Wrong.Select(one => $"{one}: {quote}")],
                        [.. told.Missed.Select(one => $"{one}: {quote}")]
                    );
                }
            }
        }

        return sum;
    }
}
