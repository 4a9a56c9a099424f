using Maillage.Commons.ShowFiche;
using Maillage.Kernel;
using Maillage.Members.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Commons.ShowContribution;

/// <summary>Anyone reads one thing said, in its words, one click away from its place in the source.</summary>
internal static class ShowContribution
{
    private const int MostEchoes = 20;

    internal static void Map(IEndpointRouteBuilder app) => app.MapGet("/contributions/{id:guid}", Show).ExcludeFromDescription();

    private static async Task<Results<RazorComponentResult<ShowContributionPage>, NotFound>> Show(
        Guid id,
        PlatformDb db,
        ICurrentMember member,
        SourceMargin margin,
        CancellationToken cancel
    )
    {
        var said = await db.Set<Contribution>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancel);
        if (said is null)
        {
            return TypedResults.NotFound();
        }

        var first = said.SameAs ?? said.Id;
        var echoes = await db.Set<Contribution>()
            .AsNoTracking()
            .Where(c => c.Id != id && (c.SameAs == first || c.Id == first))
            .OrderBy(c => c.PublishedAt)
            .Take(MostEchoes)
            .ToListAsync(cancel);
        var shown = await margin.Statements([said, .. echoes], cancel);
        var fiche = said.About is { } about ? await db.FindAsync<Fiche>([about], cancel) : null;
        var link = fiche is not null && member.Sees(fiche) ? new WordLink(fiche.Content.Title, FicheAddress.Of(fiche.Id)) : null;
        return new RazorComponentResult<ShowContributionPage>(
            new { View = new ShowContributionView(shown[0], [.. shown.Skip(1)], said.SaidOn, link) }
        );
    }
}

/// <summary>All that the page shows.</summary>
public sealed record ShowContributionView(StatementView Said, IReadOnlyList<StatementView> Echoes, DateOnly? SaidOn, WordLink? About);
