using System.Text.Json;
using System.Text.Json.Serialization;

namespace Maillage.Workshops.Live;

/// <summary>Facts as JSON and back. Words are written as their identity; read again, they get their text from beside the journal.</summary>
internal static class FactJson
{
    private static readonly Dictionary<string, Type> Kinds = typeof(Fact)
        .Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(Fact)))
        .ToDictionary(type => type.Name);

    private static readonly JsonSerializerOptions Writing = Options(new Dictionary<Guid, string>());

    public static string Write(Fact fact) => JsonSerializer.Serialize(fact, fact.GetType(), Writing);

    /// <summary>Reads facts.</summary>
    /// <param name="texts">Words by identity; those that are missing were erased.</param>
    public static Func<string, string, Fact> Reader(IReadOnlyDictionary<Guid, string> texts)
    {
        var options = Options(texts);
        return (kind, body) =>
            Kinds.TryGetValue(kind, out var type)
                ? (Fact)JsonSerializer.Deserialize(body, type, options)!
                : throw new NotSupportedException($"The journal holds a fact '{kind}' that this version does not know.");
    }

    private static JsonSerializerOptions Options(IReadOnlyDictionary<Guid, string> texts) =>
        new() { Converters = { new WordsConverter(texts), new JsonStringEnumConverter() } };

    private sealed class WordsConverter(IReadOnlyDictionary<Guid, string> texts) : JsonConverter<Words>
    {
        public override Words Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var id = reader.GetGuid();
            return new(id, texts.GetValueOrDefault(id));
        }

        public override void Write(Utf8JsonWriter writer, Words value, JsonSerializerOptions options) => writer.WriteStringValue(value.Id);
    }
}
