using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Maillage.Workshops.Kits;
using Microsoft.Extensions.Localization;
using YamlDotNet.RepresentationModel;

namespace Maillage.Workshops.Tests.Kits;

public sealed class KitSchemaTests
{
    private static readonly JsonObject Schema = KitSchema.Build(new Unsaid());

    [Fact]
    public void Every_shipped_kit_fits_the_schema() =>
        ShippedKits.All.SelectMany(kit => Check(Schema, Yaml(kit.Text), $"{kit.Kit.Language}/{kit.Slug}")).ShouldBeEmpty();

    [Fact]
    public void What_is_written_fits_the_schema() =>
        ShippedKits.All.SelectMany(kit => Check(Schema, Yaml(KitFile.Write(kit.Kit)), kit.Slug)).ShouldBeEmpty();

    [Theory]
    [InlineData("minutes: 10", "minutes: 0")]
    [InlineData("minutes: 10", "minutes: dix")]
    [InlineData("kind: brainstorm", "kind: brainstrom")]
    [InlineData("[proposition]", "[idee]")]
    [InlineData("[proposition]", "[{ min: 1 }]")]
    [InlineData("language: fr", "language: de")]
    [InlineData("language: fr", "langage: fr")]
    [InlineData("id: idees", "id: Idées")]
    public void What_editors_can_tell_the_schema_refuses_as_we_do(string right, string wrong)
    {
        var text = SomeKits.Short.Replace(right, wrong, StringComparison.Ordinal);
        KitFile.Read(text).Kit.ShouldBeNull();
        Check(Schema, Yaml(text), "").ShouldNotBeEmpty();
    }

    [Fact]
    public void The_schema_knows_the_very_words_of_the_file()
    {
        Keys(Schema).ShouldBe(KitKeys.OfKit);
        var step = Schema["properties"]!["steps"]!["items"]!.AsObject();
        Keys(step).ShouldBe(KitKeys.OfStep);
        Keys(step["properties"]!["prompts"]!["items"]!["oneOf"]![1]!).ShouldBe(KitKeys.OfPrompt);
        Keys(step["properties"]!["columns"]!["items"]!["oneOf"]![1]!).ShouldBe(KitKeys.OfColumn);
        Keys(step["properties"]!["groups"]!).ShouldBe(KitKeys.OfGroups);
        Keys(step["properties"]!["vote"]!).ShouldBe(KitKeys.OfVote);
        Words(step["properties"]!["kind"]!)
            .ShouldBe(["welcome", "brainstorm", "rotation", "table", "dots", "stance", "plenary", "declaration", "break", "free"]);
        Words(step["properties"]!["columns"]!["items"]!["oneOf"]![0]!)
            .ShouldBe(["pratique", "moteur", "frein", "besoin", "question", "proposition", "engagement"]);
    }

    private static IEnumerable<string> Keys(JsonNode type) => type["properties"]!.AsObject().Select(property => property.Key);

    private static IEnumerable<string> Words(JsonNode type) => type["enum"]!.AsArray().Select(word => word!.GetValue<string>());

    // The few words of JSON Schema that ours uses.
    private static IEnumerable<string> Check(JsonNode schema, JsonNode? value, string path)
    {
        if (schema["oneOf"] is JsonArray either)
        {
            return either.Count(type => !Check(type!, value, path).Any()) == 1 ? [] : [$"{path}: not one of the forms"];
        }

        if (schema["enum"] is not null)
        {
            return value is JsonValue && Words(schema).Contains(value.ToString()) ? [] : [$"{path}: {value}"];
        }

        return (string?)schema["type"] switch
        {
            "object" => value is JsonObject map ? CheckMap(schema, map, path) : [$"{path}: no map"],
            "array" => value is JsonArray list ? CheckList(schema, list, path) : [$"{path}: no list"],
            "integer" => int.TryParse(value?.ToString(), out var number)
            && number >= (int)schema["minimum"]!
            && number <= (int)schema["maximum"]!
                ? []
                : [$"{path}: {value}"],
            "boolean" => value?.ToString() is "true" or "false" ? [] : [$"{path}: {value}"],
            "string" => value is JsonValue && Fits(schema, value.ToString()) ? [] : [$"{path}: {value}"],
            _ => [$"{path}: a type that this check does not know"],
        };
    }

    private static IEnumerable<string> CheckMap(JsonNode schema, JsonObject map, string path) =>
        [
            .. schema["required"]!
                .AsArray()
                .Select(key => key!.ToString())
                .Where(key => !map.ContainsKey(key))
                .Select(key => $"{path}/{key} is missing"),
            .. map.SelectMany(entry =>
                schema["properties"]![entry.Key] is { } type
                    ? Check(type, entry.Value, $"{path}/{entry.Key}")
                    : [$"{path}/{entry.Key} is unknown"]
            ),
        ];

    private static IEnumerable<string> CheckList(JsonNode schema, JsonArray list, string path) =>
        list.Count < (int)schema["minItems"]! || list.Count > (int)schema["maxItems"]!
            ? [$"{path}: {list.Count} items"]
            : list.SelectMany((item, at) => Check(schema["items"]!, item, $"{path}/{at}"));

    private static bool Fits(JsonNode schema, string text) =>
        text.Length >= ((int?)schema["minLength"] ?? 0)
        && text.Length <= (int)schema["maxLength"]!
        && (schema["pattern"] is null || Regex.IsMatch(text, schema["pattern"]!.ToString()));

    private static JsonNode? Yaml(string text)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(text));
        return Json(yaml.Documents[0].RootNode);
    }

    private static JsonNode? Json(YamlNode node) =>
        node switch
        {
            YamlMappingNode map => new JsonObject(
                map.Children.Select(entry => KeyValuePair.Create(entry.Key.ToString(), Json(entry.Value)))
            ),
            YamlSequenceNode list => new JsonArray([.. list.Children.Select(Json)]),
            _ => JsonValue.Create(((YamlScalarNode)node).Value),
        };

    private sealed class Unsaid : IStringLocalizer
    {
        public LocalizedString this[string name] => new(name, name);
        public LocalizedString this[string name, params object[] arguments] => this[name];

        public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => [];
    }
}
