using System.Globalization;
using System.Text.Json;

namespace Maillage.Host.Tests.Api;

/// <summary>Compares JSON with a JSON Schema, as far as our OpenAPI document uses it; a member that the schema does not declare is a fault too.</summary>
internal sealed class SchemaCheck(JsonElement document)
{
    /// <summary>What does not agree: empty when all does.</summary>
    public IReadOnlyList<string> Faults(JsonElement schema, JsonElement value, string at = "$")
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            return Faults(Resolve(reference.GetString()!), value, at);
        }

        if (schema.TryGetProperty("oneOf", out var choices))
        {
            var tried = choices.EnumerateArray().Select(choice => Faults(choice, value, at)).ToList();
            return tried.Any(faults => faults.Count == 0) ? [] : tried.MinBy(faults => faults.Count)!;
        }

        List<string> wrong = [.. OfType(schema, value, at), .. OfFormat(schema, value, at)];
        return wrong.Count > 0 ? wrong
            : value.ValueKind is JsonValueKind.Object ? [.. OfMembers(schema, value, at)]
            : value.ValueKind is JsonValueKind.Array && schema.TryGetProperty("items", out var items)
                ? [.. value.EnumerateArray().Index().SelectMany(item => Faults(items, item.Item, $"{at}[{item.Index}]"))]
            : [];
    }

    public JsonElement Resolve(string reference) =>
        reference.TrimStart('#').Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate(document, (at, name) => at.GetProperty(name));

    private static IEnumerable<string> OfType(JsonElement schema, JsonElement value, string at)
    {
        if (!schema.TryGetProperty("type", out var type))
        {
            return [];
        }

        var allowed =
            type.ValueKind is JsonValueKind.Array ? [.. type.EnumerateArray().Select(t => t.GetString())] : new[] { type.GetString() };
        var kind = value.ValueKind switch
        {
            JsonValueKind.Null => "null",
            JsonValueKind.String => "string",
            JsonValueKind.True or JsonValueKind.False => "boolean",
            JsonValueKind.Array => "array",
            JsonValueKind.Object => "object",
            _ => value.TryGetInt64(out _) ? "integer" : "number",
        };
        return allowed.Contains(kind) || (kind == "integer" && allowed.Contains("number")) ? [] : [$"{at} is {kind}, not {type}"];
    }

    private static IEnumerable<string> OfFormat(JsonElement schema, JsonElement value, string at)
    {
        if (value.ValueKind is not JsonValueKind.String)
        {
            return [];
        }

        var text = value.GetString()!;
        var isRight =
            !schema.TryGetProperty("format", out var format)
            || format.GetString() switch
            {
                "uuid" => Guid.TryParse(text, out _),
                "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
                "date-time" => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _),
                _ => true,
            };
        var isAllowed = !schema.TryGetProperty("enum", out var words) || words.EnumerateArray().Any(word => word.GetString() == text);
        return isRight && isAllowed ? [] : [$"{at} is '{text}'"];
    }

    private IEnumerable<string> OfMembers(JsonElement schema, JsonElement value, string at)
    {
        if (!schema.TryGetProperty("properties", out var properties))
        {
            return schema.TryGetProperty("additionalProperties", out var each) && each.ValueKind is JsonValueKind.Object
                ? value.EnumerateObject().SelectMany(member => Faults(each, member.Value, $"{at}.{member.Name}"))
                : [];
        }

        var missing = schema.TryGetProperty("required", out var required)
            ? required.EnumerateArray().Select(name => name.GetString()!).Where(name => !value.TryGetProperty(name, out _))
            : [];
        return missing
            .Select(name => $"{at}.{name} is missing")
            .Concat(
                value
                    .EnumerateObject()
                    .SelectMany(member =>
                        properties.TryGetProperty(member.Name, out var declared)
                            ? Faults(declared, member.Value, $"{at}.{member.Name}")
                            : [$"{at}.{member.Name} is not declared"]
                    )
            );
    }
}
