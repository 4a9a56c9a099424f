using Maillage.Commons.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Maillage.Workshops.Facilitate;

/// <summary>The console asks which lines of the step seem to say the same.</summary>
internal static class ShowDoubles
{
    internal static void Map(IEndpointRouteBuilder workshops) => workshops.MapGet("/{id:guid}/animer/doublons", Show);

    private static Task<IResult> Show(Guid id, [AsParameters] ConsoleDesk desk) =>
        desk.With(
            id,
            room =>
                Task.FromResult<IResult>(
                    TypedResults.Json(
                        Doubles.Of(room).Select(found => new { Kind = found.Kind.Slug(), Lines = found.Lines.Select(line => line.Id) })
                    )
                )
        );
}
