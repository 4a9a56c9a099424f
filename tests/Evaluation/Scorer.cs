using System.Text.Json.Nodes;

namespace Maillage.Evaluation;

/// <summary>Scores what the analyser answered about a document, field by field.</summary>
internal static class Scorer
{
    private const double Quote = 0.6;
    private const double Name = 0.5;
    private const double Initiative = 0.45;

    private static readonly string[] Statements = ["enablers", "barriers", "questions", "needs", "proposals", "practices", "commitments"];

    // The reference annotations tell which kinds a reader may have hesitated between for these three only.
    private static readonly HashSet<string> WithAmbiguous = ["enablers", "barriers", "questions"];

    /// <summary>Every field that is scored, in the order of the tables.</summary>
    public static IReadOnlyList<string> Fields { get; } =
    ["places", "codes", "people", "dates", "organisations", .. Statements, "initiatives", "events", "amounts", "themes"];

    /// <summary>Fields whose answers carry a confidence and stand in the text.</summary>
    public static IEnumerable<string> Judged => Fields.Where(name => name is not ("codes" or "dates" or "themes" or "amounts"));

    /// <summary>From which likeness two answers of a field are the same.</summary>
    public static double Alike(string field) =>
        Statements.Contains(field) ? Quote
        : field is "initiatives" or "events" ? Initiative
        : Name;

    /// <summary>What should be answered, as words to compare.</summary>
    public static IReadOnlyList<string> Expected(GoldDocument gold, string field) =>
        field is "places"
            ? [.. gold.Items(field).Where(place => !Json.Is(place, "optional")).Select(place => Json.Text(place, "text"))]
            : Words(gold.Answers, field);

    /// <summary>What may be answered, and counts neither way.</summary>
    public static IReadOnlyList<string> Optional(GoldDocument gold, string field) =>
        field switch
        {
            "places" => [.. gold.Items(field).Where(place => Json.Is(place, "optional")).Select(place => Json.Text(place, "text"))],
            "initiatives" => gold.Texts("ambiguous"),
            "events" => [],
            _ => [.. gold.Texts(field + "_optional"), .. WithAmbiguous.Contains(field) ? gold.Texts("ambiguous") : []],
        };

    /// <summary>The items of a field as words to compare: what is named is compared by its name and its quote.</summary>
    public static IReadOnlyList<string> Words(JsonObject from, string field) =>
        field is "initiatives" or "events" ? [.. Json.Items(from, field).Select(NameAndQuote)] : Json.Texts(from, field);

    public static IReadOnlyDictionary<string, Tally> Score(GoldDocument gold, JsonObject answer) =>
        Fields
            .Where(field => gold.Has(field is "codes" ? "places" : field))
            .ToDictionary(field => field, field => Score(gold, answer, field));

    private static Tally Score(GoldDocument gold, JsonObject answer, string field) =>
        field switch
        {
            "codes" => Codes(gold, answer),
            "dates" => Dates(gold, answer),
            "themes" => Themes(gold, answer),
            _ => Matching.Of(Expected(gold, field), Words(answer, field), Optional(gold, field), Alike(field)),
        };

    private static string NameAndQuote(JsonObject item) => $"{Json.Text(item, "name")} {Json.Text(item, "quote")}";

    // A commune by its INSEE code, an EPCI by its SIREN, a département or région by its own.
    private static Tally Codes(GoldDocument gold, JsonObject answer)
    {
        var wanted = new List<HashSet<string>>();
        var free = new HashSet<string>();
        foreach (var place in gold.Items("places"))
        {
            var keys = Keys(place);
            free.UnionWith(Strings(place, "accepted").Select(code => $"commune:{code}"));
            if (Json.Is(place, "optional"))
            {
                free.UnionWith(keys);
            }
            else if (keys.Count > 0 && !wanted.Exists(known => known.Overlaps(keys)))
            {
                wanted.Add(keys);
            }
        }

        var found = Json.Items(answer, "places")
            .Select(place => (Kind: Json.Text(place, "kind"), Code: Json.Text(place, "insee", "code")))
            .Where(place => place.Code.Length > 0)
            .Select(place => $"{place.Kind}:{place.Code}")
            .ToHashSet();
        return new(
            wanted.Count(keys => keys.Overlaps(found)),
            [.. found.Where(key => !free.Contains(key) && !wanted.Exists(keys => keys.Contains(key))).Order(StringComparer.Ordinal)],
            [.. wanted.Where(keys => !keys.Overlaps(found)).Select(keys => keys.Order(StringComparer.Ordinal).First())]
        );
    }

    private static HashSet<string> Keys(JsonObject place)
    {
        var kind = Json.Text(place, "kind");
        string[] codes = [Json.Text(place, "insee"), Json.Text(place, "code"), .. Strings(place, "insee_alt")];
        var keys = codes.Where(code => code.Length > 0).Select(code => $"{kind}:{code}").ToHashSet();
        if (Json.Text(place, "code_alt") is { Length: > 0 } other)
        {
            keys.Add($"{Json.Text(place, "kind_alt")}:{other}");
        }

        return keys;
    }

    private static IEnumerable<string> Strings(JsonObject item, string name) =>
        (item[name] as JsonArray ?? []).Select(value => (string)value!);

    // A day without year is right when its month and day are.
    private static Tally Dates(GoldDocument gold, JsonObject answer)
    {
        var wanted = Days(gold.Items("dates"));
        var optional = Days(gold.Items("dates_optional"));
        var found = Days(Json.Items(answer, "dates"));
        return new(
            wanted.Count(day => found.Any(other => IsSame(day, other))),
            [.. found.Where(day => !wanted.Concat(optional).Any(other => IsSame(day, other)))],
            [.. wanted.Where(day => !found.Any(other => IsSame(day, other)))]
        );
    }

    // A period has two ends; one annotation writes both in one, as ISO 8601 may: « 2022-04/2022-09 ».
    private static HashSet<string> Days(IEnumerable<JsonObject> dates) =>
        [
            .. dates
                .SelectMany(date => new[] { Json.Text(date, "iso"), Json.Text(date, "iso2") })
                .SelectMany(day => day.Split('/', StringSplitOptions.RemoveEmptyEntries)),
        ];

    private static bool IsSame(string day, string other) =>
        day == other
        || (day.StartsWith("--", StringComparison.Ordinal) && other.EndsWith(day[2..], StringComparison.Ordinal))
        || (other.StartsWith("--", StringComparison.Ordinal) && day.EndsWith(other[2..], StringComparison.Ordinal));

    private static Tally Themes(GoldDocument gold, JsonObject answer)
    {
        var (main, other) = (gold.Texts("themes"), gold.Texts("themes_secondary"));
        var found = Json.Texts(answer, "themes");
        return new(
            main.Count(found.Contains),
            [.. found.Where(theme => !main.Contains(theme) && !other.Contains(theme))],
            [.. main.Where(theme => !found.Contains(theme))]
        );
    }
}
