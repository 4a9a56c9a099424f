using Maillage.Commons.History;
using Maillage.Commons.Merge;
using Maillage.Kernel;
using Maillage.Members.Contracts;
using Maillage.Territories;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Maillage.Commons.Edit;

/// <summary>A member writes a fiche anew; what others saved meanwhile is merged, never overwritten.</summary>
internal static class EditFiche
{
    internal static void Map(IEndpointRouteBuilder fiches)
    {
        fiches.MapGet("/{id:guid}/modifier", Show).Asks(CommonsAct.Edit);
        fiches.MapPost("/{id:guid}/modifier", Edit).Asks(CommonsAct.Edit);
    }

    private static async Task<IResult> Show(Guid id, PlatformDb db, ICurrentMember member, ITerritories territories, HttpRequest request)
    {
        var fiche = await db.FindAsync<Fiche>([id], request.HttpContext.RequestAborted);
        if (fiche is null || !member.Sees(fiche))
        {
            return TypedResults.NotFound();
        }

        return member.May(CommonsAct.Edit, fiche)
            ? Page(fiche, fiche.Version, TypedFiche.Of(fiche.Content, territories), [])
            : Denied.To(member, request);
    }

    private static async Task<IResult> Edit(
        Guid id,
        IFormCollection form,
        FicheWriting writing,
        ITerritories territories,
        ICurrentMember member,
        FieldWords words,
        HttpRequest request
    )
    {
        var cancel = request.HttpContext.RequestAborted;
        var fiche = await writing.Find(id, cancel);
        if (fiche is null || !member.Sees(fiche))
        {
            return TypedResults.NotFound();
        }

        if (!member.May(CommonsAct.Edit, fiche))
        {
            return Denied.To(member, request);
        }

        var typed = TypedFiche.Read(form);
        var (content, misread) = typed.Understand(territories);
        IReadOnlyList<Refusal> refusals = [.. misread, .. fiche.WhyNotWritten(content).Besides(misread)];
        refusals = refusals.Count > 0 ? refusals : member.WhyNotMoved(fiche, content);
        if (refusals.Count > 0 || !int.TryParse(form["version"], out var version))
        {
            return refusals.Count > 0 ? Page(fiche, VersionOf(form, fiche), typed, refusals) : TypedResults.BadRequest();
        }

        return MergeFiche.Answer(await writing.Write(id, version, content, cancel), "saved", territories, words);
    }

    private static int VersionOf(IFormCollection form, Fiche fiche) =>
        int.TryParse(form["version"], out var version) ? version : fiche.Version;

    internal static RazorComponentResult<EditFichePage> Page(Fiche fiche, int version, TypedFiche typed, IReadOnlyList<Refusal> refusals) =>
        new(new { View = new EditFicheView(fiche.Id, fiche.Content.Title, version, typed, refusals) })
        {
            StatusCode = refusals.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK,
        };
}

/// <summary>All that the page shows.</summary>
public sealed record EditFicheView(Guid Id, string Title, int Version, TypedFiche Typed, IReadOnlyList<Refusal> Refusals);
