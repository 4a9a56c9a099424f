using Maillage.Commons.Edit;
using Maillage.Commons.Merge;
using Maillage.Kernel;
using Maillage.Members.Contracts;
using Maillage.Territories;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Commons.History;

/// <summary>A member makes a fiche say again what an earlier version said; that is one more version, and nothing is lost.</summary>
internal static class RestoreVersion
{
    internal static void Map(IEndpointRouteBuilder fiches) => fiches.MapPost("/{id:guid}/historique/{number:int}/retablir", Restore);

    private static async Task<IResult> Restore(
        Guid id,
        int number,
        [FromForm] int version,
        FicheWriting writing,
        PlatformDb db,
        ICurrentMember member,
        TimeProvider clock,
        ITerritories territories,
        HttpRequest request
    )
    {
        var cancel = request.HttpContext.RequestAborted;
        var (fiche, earlier) = (await writing.Find(id, cancel), await writing.Find(id, number, cancel));
        if (fiche is null || earlier is null || !member.Sees(fiche))
        {
            return TypedResults.NotFound();
        }

        if (!member.May(CommonsAct.Edit, fiche))
        {
            return Denied.To(member, request);
        }

        Refusal[] refusals = fiche.Version == version ? [.. fiche.WhyNotWritten(earlier.Content)] : [new("fiche.changed")];
        if (refusals.Length > 0)
        {
            return EditFiche.Page(fiche, fiche.Version, TypedFiche.Of(earlier.Content, territories), refusals);
        }

        try
        {
            fiche.Restore(earlier, new(member.Id, clock.GetUtcNow()));
            await db.SaveChangesAsync(cancel);
            return TypedResults.Redirect(FicheAddress.Of(id, "restored"));
        }
        catch (DbUpdateConcurrencyException)
        {
            return EditFiche.Page(fiche, version, TypedFiche.Of(earlier.Content, territories), [new("fiche.changed")]);
        }
    }
}
