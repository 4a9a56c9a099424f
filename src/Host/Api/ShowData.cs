using Maillage.Api;
using Maillage.Commons.Contracts;
using Maillage.Territories;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Maillage.Host.Api;

/// <summary>Anyone takes the published data away, and reads under which licences.</summary>
internal static class ShowData
{
    public const string Path = "/donnees";

    internal static void Map(IEndpointRouteBuilder app) => app.MapGet(Path, Show);

    private static async Task<RazorComponentResult<DataPage>> Show(ICommonsCatalogue commons, CancellationToken cancel)
    {
        var digest = await commons.Digest(TerritoryId.France, cancel);
        return new(new { View = new DataView(digest.Fiches.Values.Sum(), digest.Statements.Values.Sum()) });
    }
}

/// <summary>All that the page shows.</summary>
/// <param name="Fiches">How many fiches are published.</param>
/// <param name="Statements">How many things were said, repetitions left out.</param>
public sealed record DataView(int Fiches, int Statements)
{
    /// <summary>How many things a set holds; null when that is not said.</summary>
    public int? CountOf(string name) =>
        name switch
        {
            "fiches" => Fiches,
            "contributions" => Statements,
            _ => null,
        };
}
