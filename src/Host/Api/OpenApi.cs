using System.Text.Json.Nodes;
using Maillage.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace Maillage.Host.Api;

/// <summary>The API describes itself to programs, in OpenAPI 3.1.</summary>
internal static class OpenApi
{
    public const string Document = "v1";

    /// <summary>Registers the description: it holds what is mapped with an <see cref="ApiOperation"/>, of every module, and no page.</summary>
    public static IServiceCollection AddApiDocument(this IServiceCollection services) =>
        services
            .AddSingleton<ApiDescription>()
            .AddOpenApi(
                Document,
                options =>
                {
                    options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
                    options.ShouldInclude = described => described.ActionDescriptor.EndpointMetadata.OfType<ApiOperation>().Any();
                    options.CreateSchemaReferenceId = SchemaNames.Of;
                    options.AddSchemaTransformer<FeatureSchemas>();
                    options.AddOperationTransformer<OperationWriter>();
                    options.AddDocumentTransformer<DocumentWriter>();
                }
            );

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGroup(ApiAddress.Root)
            .WithTags("OpenAPI")
            .MapApi(
                "/openapi.json",
                new("openapi", typeof(JsonObject)),
                (ApiDescription description, CancellationToken cancel) => Show(description, cancel)
            );

    private static async Task<IResult> Show(ApiDescription description, CancellationToken cancel) =>
        new ApiAnswer(await description.Read(cancel));
}

/// <summary>The description, written once: what is mapped does not change while the program runs.</summary>
internal sealed class ApiDescription(IServiceProvider services) : IDisposable
{
    private readonly SemaphoreSlim writing = new(1, 1);
    private JsonNode? written;

    public async Task<JsonNode> Read(CancellationToken cancel)
    {
        await writing.WaitAsync(cancel);
        try
        {
            return written ??= await Write(cancel);
        }
        finally
        {
            writing.Release();
        }
    }

    public void Dispose() => writing.Dispose();

    private async Task<JsonNode> Write(CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var provider = scope.ServiceProvider.GetRequiredKeyedService<IOpenApiDocumentProvider>(OpenApi.Document);
        var document = await provider.GetOpenApiDocumentAsync(cancel);
        return JsonNode.Parse(await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, cancel))!;
    }
}
