using System.Text.Json;
using System.Text.Json.Nodes;

namespace Maillage.Evaluation;

/// <summary>A document and what a careful reader drew from it.</summary>
/// <param name="File">The document.</param>
/// <param name="Answers">Her annotations: see <c>tests/Gold/README.md</c>.</param>
internal sealed record GoldDocument(string File, JsonObject Answers)
{
    public string Name => Path.GetFileNameWithoutExtension(File);

    /// <summary>The documents of a folder, in order of name; <paramref name="answers"/> when their annotations lie elsewhere.</summary>
    public static IReadOnlyList<GoldDocument> In(string folder, string? answers = null) =>
        [
            .. Directory
                .GetFiles(folder)
                .Where(file => !file.EndsWith(".json", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(file => new GoldDocument(
                    file,
                    Read(Path.Combine(answers ?? folder, Path.GetFileNameWithoutExtension(file) + ".json"))
                )),
        ];

    /// <summary>The texts of a field, whatever they are called there.</summary>
    public IReadOnlyList<string> Texts(string field) => Json.Texts(Answers, field);

    /// <summary>The items of a field.</summary>
    public IReadOnlyList<JsonObject> Items(string field) => Json.Items(Answers, field);

    /// <summary>Whether the reader looked for this field at all.</summary>
    public bool Has(string field) => Answers[field] is JsonArray;

    private static JsonObject Read(string file) => JsonNode.Parse(System.IO.File.ReadAllText(file))!.AsObject();
}

/// <summary>Reads annotations and answers, which name the same thing differently.</summary>
internal static class Json
{
    public static IReadOnlyList<JsonObject> Items(JsonObject from, string field) =>
        [.. (from[field] as JsonArray ?? []).OfType<JsonObject>()];

    public static IReadOnlyList<string> Texts(JsonObject from, string field) =>
        [
            .. (from[field] as JsonArray ?? []).Select(item =>
                item is JsonObject one ? Text(one, "text", "quote", "name") : (string?)item ?? ""
            ),
        ];

    public static string Text(JsonObject item, params string[] names) =>
        names
            .Select(name => item[name] is JsonValue value && value.GetValueKind() is JsonValueKind.String ? (string?)value : null)
            .FirstOrDefault(value => value is not null)
        ?? "";

    public static bool Is(JsonObject item, string name) => item[name]?.GetValueKind() is JsonValueKind.True;
}
