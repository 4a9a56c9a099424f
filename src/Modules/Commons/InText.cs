using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Maillage.Commons.Contracts;
using Maillage.Kernel;
using Maillage.Territories;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Maillage.Commons;

/// <summary>Lists in one column of text, the same on both databases: words separated by a space, and JSON where items hold spaces.</summary>
internal static class InText
{
    public static readonly ValueConverter<IReadOnlyList<string>, string> Words = new(list => string.Join(' ', list), text => Split(text));

    public static readonly ValueConverter<IReadOnlyList<TerritoryId>, string> Places = new(
        list => string.Join(' ', list),
        text => Split(text).Select(TerritoryId.Parse).ToArray()
    );

    public static readonly ValueConverter<IReadOnlyList<College>, string> Colleges = new(
        list => string.Join(' ', list),
        text => Split(text).Select(Enum.Parse<College>).ToArray()
    );

    public static readonly ValueConverter<IReadOnlyList<Span>, string> Spans = new(
        list => string.Join(' ', list.Select(span => $"{span.Start}-{span.End}")),
        text => Split(text).Select(ReadSpan).ToArray()
    );

    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(), new TerritoryInJson() },
    };

    public static readonly ValueConverter<FicheContent, string> Content = new(content => Write(content), text => Read<FicheContent>(text));

    public static ValueConverter<IReadOnlyList<TItem>, string> Json<TItem>() => new(list => Write(list), text => Read<TItem[]>(text));

    /// <summary>Lists are the same when their items are; they are never altered in place.</summary>
    public static ValueComparer<IReadOnlyList<TItem>> SameItems<TItem>() =>
        new((one, other) => one!.SequenceEqual(other!), list => list.Count, list => list);

    private static string Write<TValue>(TValue value) => JsonSerializer.Serialize(value, Options);

    private static TValue Read<TValue>(string text) => JsonSerializer.Deserialize<TValue>(text, Options)!;

    private static string[] Split(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static Span ReadSpan(string text)
    {
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        return new(
            int.Parse(text.AsSpan(0, dash), CultureInfo.InvariantCulture),
            int.Parse(text.AsSpan(dash + 1), CultureInfo.InvariantCulture)
        );
    }

    private sealed class TerritoryInJson : JsonConverter<TerritoryId>
    {
        public override TerritoryId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            TerritoryId.Parse(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, TerritoryId value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}
