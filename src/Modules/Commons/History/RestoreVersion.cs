using Maillage.Commons.Merge;
using Maillage.Members.Contracts;
using Maillage.Territories;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Maillage.Commons.History;

/// <summary>
/// A member makes a fiche say again what an earlier version said; that is one more version, and nothing is lost. What others wrote
/// since she looked is merged, as with any other writing.
/// </summary>
internal static class RestoreVersion
{
    internal static void Map(IEndpointRouteBuilder fiches) =>
        fiches.MapPost("/{id:guid}/historique/{number:int}/retablir", Restore).Asks(CommonsAct.Edit);

    private static async Task<IResult> Restore(
        Guid id,
        int number,
        [FromForm] int version,
        FicheWriting writing,
        ICurrentMember member,
        ITerritories territories,
        FieldWords words,
        HttpRequest request
    )
    {
        var cancel = request.HttpContext.RequestAborted;
        var (fiche, earlier) = (await writing.Find(id, cancel), await writing.Find(id, number, cancel));
        if (fiche is null || earlier is null || !member.Sees(fiche))
        {
            return TypedResults.NotFound();
        }

        if (!member.May(CommonsAct.Edit, fiche) || member.WhyNotMoved(fiche, earlier.Content).Count > 0)
        {
            return Denied.To(member, request);
        }

        var written = await writing.Restore(id, version, earlier.Content.AgreedAmong(fiche.Content), cancel);
        return MergeFiche.Answer(written, "restored", territories, words);
    }
}
