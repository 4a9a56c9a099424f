using Maillage.Kernel;
using Maillage.Members.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Commons.ShowFiche;

/// <summary>Anyone reads a published fiche; those who may, the others.</summary>
internal static class ShowFiche
{
    private static readonly string[] Known = ["kept", "published", "archived", "reopened", "saved", "merged", "restored"];

    internal static void Map(IEndpointRouteBuilder fiches) => fiches.MapGet("/{id:guid}", Show).Asks(CommonsAct.SeePublished);

    private static async Task<IResult> Show(
        Guid id,
        string? fait,
        PlatformDb db,
        ICurrentMember member,
        FicheReading reading,
        CancellationToken cancel
    )
    {
        var fiche = await db.FindAsync<Fiche>([id], cancel);
        if (fiche is null && await db.Set<Contribution>().AnyAsync(said => said.Id == id, cancel))
        {
            return TypedResults.LocalRedirect($"/contributions/{id}"); // a workshop was shown something that was said and belongs to no fiche
        }

        if (fiche is null || !member.Sees(fiche))
        {
            return fiche is { Status: FicheStatus.Archived, PublishedAt: not null } ? Withdrawn() : TypedResults.NotFound();
        }

        var view = await reading.Read(fiche, cancel);
        return new RazorComponentResult<ShowFichePage>(
            new
            {
                View = view with
                {
                    Done = Known.Contains(fait) ? fait : null,
                    MayEdit = member.May(CommonsAct.Edit, fiche),
                    MayPublish = fiche.Status is FicheStatus.Draft && member.May(CommonsAct.Publish, fiche),
                    MayArchive = fiche.Status is not FicheStatus.Archived && member.May(CommonsAct.Archive, fiche),
                    MayReopen = fiche.Status is FicheStatus.Archived && member.May(CommonsAct.Archive, fiche),
                    MaySeeHistory = member.May(CommonsAct.SeeHistory, fiche),
                },
            }
        );
    }

    // Whoever had its address once read it: she is told, not left to search for a mistake of hers.
    private static RazorComponentResult<MessagePage> Withdrawn() =>
        new(new { View = new MessageView("withdrawn") }) { StatusCode = StatusCodes.Status410Gone };
}
