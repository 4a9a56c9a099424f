using System.Globalization;
using System.Resources;
using System.Text.Json.Nodes;
using Maillage.Api;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Maillage.Host.Api;

/// <summary>The sentences of the API in English, whatever the reader's language: programs are described to their authors.</summary>
internal static class EnglishSentences
{
    private static readonly ResourceManager Sentences = new(typeof(ApiTexts));
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    public static string Of(string key) =>
        Sentences.GetString(key, English) ?? throw new ArgumentException($"No sentence is called '{key}'.", nameof(key));
}

/// <summary>Describes each thing that can be asked from its <see cref="ApiOperation"/>.</summary>
internal sealed class OperationWriter : IOpenApiOperationTransformer
{
    private const string Problem = "application/problem+json";

    public async Task TransformAsync(
        OpenApiOperation operation,
        OpenApiOperationTransformerContext context,
        CancellationToken cancellationToken
    )
    {
        var asked = context.Description.ActionDescriptor.EndpointMetadata.OfType<ApiOperation>().Single();
        operation.OperationId = asked.Name;
        operation.Summary = EnglishSentences.Of($"operation.{asked.Name}");
        operation.Description = EnglishSentences.Of($"operation.{asked.Name}.help");
        operation.Parameters = [.. asked.Parameters.Select(Describe)];
        operation.Responses ??= [];
        if (operation.Responses["200"] is OpenApiResponse answer)
        {
            answer.Description = "What was asked for.";
            answer.Headers = new Dictionary<string, IOpenApiHeader>
            {
                ["ETag"] = new OpenApiHeader
                {
                    Description = "Names this state of the answer: send it back in If-None-Match.",
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                },
            };
            if (asked.AnswerOnMap is { } onMap)
            {
                answer.Content![ApiAnswer.OnMap] = new OpenApiMediaType { Schema = await Reference(context, onMap, cancellationToken) };
            }
        }

        operation.Responses["304"] = new OpenApiResponse { Description = "Nothing has changed since the state named by If-None-Match." };
        foreach (var problems in asked.EveryProblem.Distinct().GroupBy(code => ApiProblem.Statuses[code]))
        {
            operation.Responses[problems.Key.ToString(CultureInfo.InvariantCulture)] = new OpenApiResponse
            {
                Description = string.Join(" ", problems.Select(code => $"`{code}`: {EnglishSentences.Of($"problem.{code}.title")}.")),
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    [Problem] = new OpenApiMediaType { Schema = await Reference(context, typeof(ProblemOfApi), cancellationToken) },
                },
            };
        }
    }

    private static async Task<IOpenApiSchema> Reference(OpenApiOperationTransformerContext context, Type type, CancellationToken cancel)
    {
        var name = SchemaNames.Of(type);
        var schema = await context.GetOrCreateSchemaAsync(type, null, cancel);
        context.Document!.AddComponent(name, schema);
        return new OpenApiSchemaReference(name, context.Document);
    }

    private static IOpenApiParameter Describe(ApiParameter parameter) =>
        new OpenApiParameter
        {
            Name = parameter.Name,
            In = parameter.IsInPath ? ParameterLocation.Path : ParameterLocation.Query,
            Required = parameter.IsInPath,
            Description =
                EnglishSentences.Of($"parameter.{parameter.About}")
                + (parameter.IsRepeated ? " " + EnglishSentences.Of("parameter.repeated") : ""),
            Example = Example(parameter),
            Style = parameter.IsInPath ? ParameterStyle.Simple : ParameterStyle.Form,
            Explode = !parameter.IsInPath,
            Schema = parameter.IsRepeated ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = One(parameter) } : One(parameter),
        };

    private static JsonNode? Example(ApiParameter parameter) =>
        parameter.Example.Length == 0 ? null
        : parameter.IsNumber ? JsonValue.Create(int.Parse(parameter.Example, CultureInfo.InvariantCulture))
        : parameter.IsRepeated ? new JsonArray(JsonValue.Create(parameter.Example))
        : JsonValue.Create(parameter.Example);

    private static OpenApiSchema One(ApiParameter parameter) =>
        parameter switch
        {
            _ when parameter == ApiParameter.Limit => new()
            {
                Type = JsonSchemaType.Integer,
                Minimum = "1",
                Maximum = ApiQuery.MostItems.ToString(CultureInfo.InvariantCulture),
                Default = JsonValue.Create(ApiQuery.UsualLimit),
            },
            { IsNumber: true } => new() { Type = JsonSchemaType.Integer, Minimum = "1" },
            { Values.Count: > 0 } => new()
            {
                Type = JsonSchemaType.String,
                Enum = [.. parameter.Values.Select(value => (JsonNode)JsonValue.Create(value))],
            },
            _ => new() { Type = JsonSchemaType.String },
        };
}

/// <summary>Says of GeoJSON what its types do not: what each is called, and that a place may be unknown.</summary>
internal sealed class FeatureSchemas : IOpenApiSchemaTransformer
{
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var property = context.JsonPropertyInfo;
        if (property?.Name == "type" && property.Set is null)
        {
            schema.Type = JsonSchemaType.String;
            schema.Enum = [JsonValue.Create(NameOf(property.DeclaringType))!];
        }
        else if (property?.Name == "geometry")
        {
            schema.Type = JsonSchemaType.Object | JsonSchemaType.Null;
        }

        return Task.CompletedTask;
    }

    private static string NameOf(Type type) =>
        type == typeof(PointGeometry) ? "Point"
        : type.GetGenericTypeDefinition() == typeof(Feature<>) ? "Feature"
        : "FeatureCollection";
}

/// <summary>Says what the whole API is.</summary>
internal sealed class DocumentWriter : IOpenApiDocumentTransformer
{
    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new()
        {
            Title = "Maillage: read API",
            Version = "1",
            Summary = "What is published in a territory's commons: fiches, statements, sources, territories.",
            Description =
                "Only what everyone may read on the site is here, whoever asks; no key is needed. Lists answer `items`, `next` and `total`: "
                + "follow `next` as it is. Addresses in answers are absolute, days are ISO 8601, times are UTC, kinds are French slugs. Every "
                + "answer carries an ETag. Errors follow RFC 9457: their `type` leads to a section of the page `/api`, and their sentence is in "
                + "French or English (Accept-Language). HEAD is answered as GET. Every site may read it from a browser (CORS). Parameters "
                + "that an address does not know are refused.",
        };
        document.Servers = [new() { Url = "/", Description = "This site." }];
        return Task.CompletedTask;
    }
}
