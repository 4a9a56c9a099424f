using Maillage.Api;
using Maillage.Commons.Contracts;
using Maillage.Sources.Contracts;
using Maillage.Territories;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Maillage.Host.Api;

/// <summary>Anyone reads how programs can use what is published.</summary>
internal static class ShowApi
{
    public const string Path = "/api";

    internal static void Map(IEndpointRouteBuilder app) => app.MapGet(Path, Show);

    private static async Task<RazorComponentResult<ApiPage>> Show(
        HttpContext http,
        EndpointDataSource endpoints,
        ICommonsCatalogue commons,
        ISourceShelf shelf,
        CancellationToken cancel
    )
    {
        var latest = (await commons.Digest(TerritoryId.France, cancel)).Latest;
        var source = await shelf.About(TerritoryId.France, 1, cancel);
        var known = new Dictionary<string, string?>
        {
            ["fiche"] = latest.FirstOrDefault(item => item.Kind is null)?.Address,
            ["contribution"] = latest.FirstOrDefault(item => item.Kind is not null)?.Address,
            ["source"] = source is [var card, ..] ? $"/sources/{card.Id}" : null,
            ["territoire"] = "/territoires/commune:22050",
        };
        return new(
            new
            {
                View = new ApiView(
                    http.Absolute(""),
                    [
                        .. endpoints
                            .Endpoints.OfType<RouteEndpoint>()
                            .Select(endpoint => Describe(endpoint, known))
                            .OfType<DescribedOperation>(),
                    ]
                ),
            }
        );
    }

    private static DescribedOperation? Describe(RouteEndpoint endpoint, Dictionary<string, string?> known)
    {
        if (endpoint.Metadata.GetMetadata<ApiOperation>() is not { } operation)
        {
            return null;
        }

        var path = endpoint.RoutePattern.RawText!.Replace(":guid", "", StringComparison.Ordinal);
        var example =
            !path.Contains('{', StringComparison.Ordinal) ? path + operation.Example
            : known.GetValueOrDefault(operation.Name) is { } page ? ApiAddress.Root + page
            : null;
        return new(
            operation,
            path,
            endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Http.Metadata.ITagsMetadata>()?.Tags[0] ?? "",
            example
        );
    }
}

/// <summary>All that the page shows.</summary>
/// <param name="Site">Where this site is.</param>
/// <param name="Operations">What can be asked, in the order in which it is mapped.</param>
public sealed record ApiView(string Site, IReadOnlyList<DescribedOperation> Operations);

/// <summary>One thing that can be asked.</summary>
/// <param name="Operation">What it is.</param>
/// <param name="Path">Its path, such as <c>/api/v1/fiches/{id}</c>.</param>
/// <param name="Part">The part of the API that it belongs to.</param>
/// <param name="Example">An address that works here and now; null while nothing is published to show.</param>
public sealed record DescribedOperation(ApiOperation Operation, string Path, string Part, string? Example);
