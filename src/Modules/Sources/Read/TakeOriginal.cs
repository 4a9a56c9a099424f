using Maillage.Kernel.Files;
using Maillage.Members.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Maillage.Sources.Read;

/// <summary>Those allowed take the original away, unaltered.</summary>
internal static class TakeOriginal
{
    internal static void Map(IEndpointRouteBuilder sources) => sources.MapGet("/{id:guid}/original", Send);

    private static async Task<IResult> Send(
        Guid id,
        int? v,
        Library library,
        FileStore files,
        ICurrentMember member,
        HttpContext context,
        CancellationToken cancel
    )
    {
        if (await library.Find(id, cancel) is not { } source)
        {
            return member.Id is null ? Door.Closed(member, context) : Door.Missing();
        }

        if (member.Id is null || !member.May(SourceAct.TakeOriginal, source))
        {
            return Door.Closed(member, context);
        }

        if (await library.Version(id, v ?? source.Versions, cancel) is not { } version || !files.Holds(version.Sha256))
        {
            return Door.Missing();
        }

        // Never shown in the site's own window: always saved, as bytes of no particular kind.
        context.Response.Headers.CacheControl = "private, no-store";
        return TypedResults.Stream(files.Open(version.Sha256), "application/octet-stream", Import.FileNames.Clean(version.FileName));
    }
}
