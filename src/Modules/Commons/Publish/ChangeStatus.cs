using Maillage.Kernel;
using Maillage.Members.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Commons.Publish;

/// <summary>A member shows a fiche to everyone, takes it away from its readers, or makes it a draft again.</summary>
internal static class ChangeStatus
{
    internal static void Map(IEndpointRouteBuilder fiches)
    {
        foreach (var step in Steps)
        {
            fiches.MapPost($"/{{id:guid}}/{step.Address}", ([AsParameters] Request asked) => Change(step, asked)).Asks(step.Act);
        }
    }

    private static readonly Step[] Steps =
    [
        new("publier", CommonsAct.Publish, "published", fiche => fiche.WhyNotPublishable(), (fiche, stamp) => fiche.Publish(stamp)),
        new("archiver", CommonsAct.Archive, "archived", fiche => fiche.WhyNotArchivable(), (fiche, stamp) => fiche.Archive(stamp)),
        new("reprendre", CommonsAct.Archive, "reopened", fiche => fiche.WhyNotReopenable(), (fiche, stamp) => fiche.Reopen(stamp)),
    ];

    private static async Task<IResult> Change(Step step, Request asked)
    {
        var cancel = asked.Http.RequestAborted;
        var fiche = await asked.Db.FindAsync<Fiche>([asked.Id], cancel);
        if (fiche is null || !asked.Member.Sees(fiche))
        {
            return TypedResults.NotFound();
        }

        if (!asked.Member.May(step.Act, fiche))
        {
            return Denied.To(asked.Member, asked.Http.Request);
        }

        var refusals = fiche.Version == asked.Version ? step.WhyNot(fiche) : [ChangedMeanwhile];
        if (refusals.Count > 0)
        {
            return Page(fiche, step, refusals);
        }

        try
        {
            step.Do(fiche, new(asked.Member.Id, asked.Clock.GetUtcNow()));
            await asked.Db.SaveChangesAsync(cancel);
            return TypedResults.Redirect(FicheAddress.Of(fiche.Id, step.Done));
        }
        catch (DbUpdateConcurrencyException)
        {
            return Page(fiche, step, [ChangedMeanwhile]);
        }
    }

    private static readonly Refusal ChangedMeanwhile = new("fiche.changed");

    private static RazorComponentResult<StatusRefusedPage> Page(Fiche fiche, Step step, IReadOnlyList<Refusal> refusals) =>
        new(new { View = new StatusRefusedView(fiche.Id, fiche.Content.Title, step.Done, refusals) })
        {
            StatusCode = StatusCodes.Status422UnprocessableEntity,
        };

    private sealed record Step(
        string Address,
        CommonsAct Act,
        string Done,
        Func<Fiche, IReadOnlyList<Refusal>> WhyNot,
        Action<Fiche, Stamp> Do
    );

    /// <summary>What each of the three takes; binding the version from the form also makes the framework check the token.</summary>
    private sealed record Request(
        Guid Id,
        [FromForm] int Version,
        PlatformDb Db,
        ICurrentMember Member,
        TimeProvider Clock,
        HttpContext Http
    );
}

/// <summary>All that the page shows.</summary>
public sealed record StatusRefusedView(Guid Id, string Title, string Wanted, IReadOnlyList<Refusal> Refusals);
