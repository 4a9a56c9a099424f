using System.Text.Json;
using Maillage.Api;
using Maillage.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Host.Tests.Api;

public sealed class OpenApiTests(PublishedSite published) : IClassFixture<PublishedSite>
{
    private readonly TestSite site = published.Site;

    [Fact]
    public async Task The_description_is_OpenAPI_3_1_and_every_reference_in_it_leads_somewhere()
    {
        var document = await Document();

        document.Text("openapi").ShouldStartWith("3.1.");
        document.GetProperty("info").Text("title").ShouldNotBeEmpty();
        document.GetProperty("info").Text("version").ShouldBe("1");
        var check = new SchemaCheck(document);
        foreach (var reference in References(document))
        {
            check.Resolve(reference).ValueKind.ShouldBe(JsonValueKind.Object, reference);
        }

        Operations(document).Select(operation => operation.Operation.Text("operationId")).ShouldBeUnique();
    }

    [Fact]
    public async Task Every_address_of_the_API_is_in_it_and_no_page_is()
    {
        var mapped = site
            .Services.GetServices<EndpointDataSource>()
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/').Replace(":guid", "", StringComparison.Ordinal))
            .Where(path => path.StartsWith("/api/", StringComparison.Ordinal))
            .Distinct();

        var document = await Document();

        document.GetProperty("paths").EnumerateObject().Select(path => path.Name).Order().ShouldBe(mapped.Order());
        Operations(document).Select(operation => operation.Method).Distinct().ShouldBe(["get"]);
    }

    [Fact]
    public async Task Every_address_parameter_answer_and_error_is_described()
    {
        foreach (var (path, _, operation) in Operations(await Document()))
        {
            operation.Text("summary").ShouldNotBeEmpty(path);
            operation.Text("description").ShouldNotBeEmpty(path);
            var named = path.Split('/').Where(part => part.StartsWith('{')).Select(part => part.Trim('{', '}'));
            var parameters = operation.TryGetProperty("parameters", out var said) ? said.EnumerateArray().ToList() : [];
            parameters.Where(p => p.Text("in") == "path").Select(p => p.Text("name")).ShouldBe(named, path);
            parameters.ShouldAllBe(p => p.GetProperty("description").GetString()!.Length > 5);
            parameters.Where(p => p.Text("name") != "suite").Select(p => p.TryGetProperty("example", out _)).ShouldAllBe(has => has, path);
            foreach (var answer in operation.GetProperty("responses").EnumerateObject())
            {
                answer.Value.Text("description").ShouldNotBeEmpty(path);
                var isProblem = answer.Name[0] is '4' or '5';
                answer.Value.TryGetProperty("content", out var content).ShouldBe(answer.Name != "304", path);
                (isProblem && !content.TryGetProperty("application/problem+json", out _)).ShouldBeFalse(path);
            }
        }
    }

    [Fact]
    public async Task Every_member_of_every_answer_is_described_in_English()
    {
        var document = await Document();
        var silent = document
            .GetProperty("components")
            .GetProperty("schemas")
            .EnumerateObject()
            .Where(schema => schema.Value.TryGetProperty("properties", out _))
            .SelectMany(schema =>
                schema
                    .Value.GetProperty("properties")
                    .EnumerateObject()
                    .Where(member => !member.Value.GetRawText().Contains("\"description\"", StringComparison.Ordinal))
                    .Where(member => !member.Value.GetRawText().Contains("$ref", StringComparison.Ordinal))
                    .Select(member => $"{schema.Name}.{member.Name}")
            );

        silent.ShouldBeEmpty();
    }

    [Fact]
    public async Task Real_answers_are_what_their_schemas_say()
    {
        var document = await Document();
        var check = new SchemaCheck(document);
        using var browser = site.Browser();
        foreach (
            var (path, _, operation) in Operations(document)
                .Where(o => o.Path is not ("/api/v1/fiches.csv" or "/api/v1/themes.ttl" or "/api/v1/openapi.json"))
        )
        {
            foreach (var content in operation.GetProperty("responses").GetProperty("200").GetProperty("content").EnumerateObject())
            {
                using var ask = new HttpRequestMessage(HttpMethod.Get, await Real(browser, path));
                ask.Headers.Accept.ParseAdd(content.Name);
                using var answer = await browser.SendAsync(ask);

                answer.IsSuccessStatusCode.ShouldBeTrue(path);
                answer.Content.Headers.ContentType!.MediaType.ShouldBe(content.Name, path);
                check.Faults(content.Value.GetProperty("schema"), await answer.Json()).Take(5).ShouldBeEmpty($"{path} {content.Name}");
            }
        }
    }

    [Theory]
    [InlineData("/api/v1/fiches?genre=licorne")]
    [InlineData("/api/v1/fiches?licorne=1")]
    [InlineData("/api/v1/fiches?limit=1000")]
    [InlineData("/api/v1/rien")]
    public async Task Real_problems_are_what_their_schema_says(string address)
    {
        var document = await Document();
        using var answer = await site.Browser().GetAsync(address);

        var schema = document.GetProperty("components").GetProperty("schemas").GetProperty("Problem");

        new SchemaCheck(document).Faults(schema, await answer.Json()).ShouldBeEmpty();
    }

    [Fact]
    public void A_value_that_does_not_agree_with_its_schema_is_seen()
    {
        using var schema = JsonDocument.Parse(
            """{"type":"object","required":["a","b"],"properties":{"a":{"type":"string","format":"uuid"},"b":{"type":["null","integer"]}}}"""
        );
        using var value = JsonDocument.Parse("""{"a":"x","c":1}""");

        new SchemaCheck(schema.RootElement).Faults(schema.RootElement, value.RootElement).Count.ShouldBe(3);
    }

    [Fact]
    public void Every_problem_and_every_operation_has_its_sentences()
    {
        var texts = site.Services.GetRequiredService<Microsoft.Extensions.Localization.IStringLocalizer<ApiTexts>>();
        var operations = site
            .Services.GetServices<EndpointDataSource>()
            .SelectMany(s => s.Endpoints)
            .Select(e => e.Metadata.GetMetadata<ApiOperation>())
            .OfType<ApiOperation>()
            .ToList();
        var keys = ApiProblem
            .Statuses.Keys.SelectMany(code => new[] { $"problem.{code}.title", $"problem.{code}.detail", $"problem.{code}.help" })
            .Concat(operations.SelectMany(o => new[] { $"operation.{o.Name}", $"operation.{o.Name}.help" }))
            .Concat(operations.SelectMany(o => o.Parameters).Select(p => $"parameter.{p.About}"))
            .Concat(
                operations
                    .SelectMany(o => o.Parameters)
                    .Where(p => !p.IsInPath && p.Values.Count == 0 && p.Name is not ("q" or "limit" or "suite"))
                    .Select(p => $"expected.{p.Expected}")
            );

        keys.Distinct().Where(key => texts[key].ResourceNotFound).ShouldBeEmpty();
    }

    private Task<JsonElement> Document() => site.Browser().Json("/api/v1/openapi.json");

    /// <summary>An address of this path that answers something on this site.</summary>
    private static async Task<string> Real(HttpClient browser, string path)
    {
        if (!path.Contains('{', StringComparison.Ordinal))
        {
            return path
                + (
                    path.EndsWith("recherche", StringComparison.Ordinal) ? "?q=pays"
                    : path.EndsWith("territoires.geojson", StringComparison.Ordinal) ? "?genre=region"
                    : ""
                );
        }

        var list = path[..path.IndexOf("/{", StringComparison.Ordinal)];
        return $"{list}/{(await browser.Json(list)).Items()[0].Text("id")}";
    }

    private static IEnumerable<(string Path, string Method, JsonElement Operation)> Operations(JsonElement document) =>
        document
            .GetProperty("paths")
            .EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(operation => (path.Name, operation.Name, operation.Value)));

    private static IEnumerable<string> References(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => element
                .EnumerateObject()
                .SelectMany(member =>
                    member.Name == "$ref" && member.Value.ValueKind is JsonValueKind.String
                        ? [member.Value.GetString()!]
                        : References(member.Value)
                ),
            JsonValueKind.Array => element.EnumerateArray().SelectMany(References),
            _ => [],
        };
}
