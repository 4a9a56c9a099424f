using Maillage.Commons.Edit;
using Maillage.Kernel;
using Maillage.Members.Contracts;
using Maillage.Territories;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Maillage.Commons.Draft;

/// <summary>A member begins a fiche, and publishes it at once when she asks and may.</summary>
internal static class DraftFiche
{
    internal static void Map(IEndpointRouteBuilder fiches)
    {
        fiches.MapGet("/nouvelle", Show).Asks(CommonsAct.Draft);
        fiches.MapPost("/nouvelle", Draft).Asks(CommonsAct.Draft);
    }

    private static IResult Show(ICurrentMember member, HttpRequest request) =>
        member.MayDraft() ? Page(new TypedFiche(), []) : Denied.To(member, request);

    // Binding the form also makes the framework check the antiforgery token.
    private static async Task<IResult> Draft(
        IFormCollection form,
        ICurrentMember member,
        ITerritories territories,
        PlatformDb db,
        TimeProvider clock,
        HttpRequest request
    )
    {
        if (!member.MayDraft())
        {
            return Denied.To(member, request);
        }

        var typed = TypedFiche.Read(form);
        var (content, misread) = typed.Understand(territories);
        var publishes = form["then"] == "publish";
        IEnumerable<Refusal> others = [.. content.WhyNotKept(), .. publishes ? content.WhyNotReadable() : []];
        Refusal[] refusals = [.. misread, .. others.Besides(misread)];
        if (refusals.Length > 0)
        {
            return Page(typed, refusals);
        }

        var stamp = new Stamp(member.Id, clock.GetUtcNow());
        var fiche = Fiche.Draft(Guid.CreateVersion7(), content, stamp);
        if (publishes && member.May(CommonsAct.Publish, fiche))
        {
            fiche.Publish(stamp);
        }

        db.Add(fiche);
        await db.SaveChangesAsync(request.HttpContext.RequestAborted);
        return TypedResults.Redirect(FicheAddress.Of(fiche.Id, fiche.Status is FicheStatus.Published ? "published" : "kept"));
    }

    private static RazorComponentResult<DraftFichePage> Page(TypedFiche typed, IReadOnlyList<Refusal> refusals) =>
        new(new { View = new DraftFicheView(typed, refusals) })
        {
            StatusCode = refusals.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK,
        };
}

/// <summary>All that the page shows.</summary>
public sealed record DraftFicheView(TypedFiche Typed, IReadOnlyList<Refusal> Refusals);
