using Maillage.Commons.Contracts;
using Maillage.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Commons.Intake;

/// <summary>How ready-made fiches join the commons; the caller saves.</summary>
internal sealed class ReadyFiches(PlatformDb db, TimeProvider clock) : IReadyFiches
{
    public async Task<bool> IsEmpty(CancellationToken cancel) =>
        !await db.Set<Fiche>().AnyAsync(cancel) && !await db.Set<Contribution>().AnyAsync(cancel);

    public async Task Publish(IReadOnlyCollection<ReadyFiche> fiches, CancellationToken cancel)
    {
        var stamp = new Stamp(null, clock.GetUtcNow());
        foreach (var ready in fiches)
        {
            if (await db.FindAsync<Fiche>([ready.Id], cancel) is null)
            {
                var fiche = Fiche.Draft(ready.Id, ContentOf(ready), stamp);
                fiche.Publish(stamp);
                db.Add(fiche);
            }
        }
    }

    public async Task Tie(Guid fiche, IReadOnlyCollection<string> words, CancellationToken cancel)
    {
        foreach (var said in words)
        {
            var holding = await db.Set<Contribution>().Where(c => c.Exact.Contains(said)).ToListAsync(cancel);
            holding.ForEach(contribution => contribution.Tie(fiche));
        }
    }

    private static FicheContent ContentOf(ReadyFiche ready) =>
        new()
        {
            Kind = ready.Kind,
            Title = ready.Title,
            Summary = ready.Summary,
            Body = ready.Body,
            Places = ready.Places,
            Themes = ready.Themes,
            Colleges = ready.Colleges,
            ExactActors = ready.Actors,
            StartsOn = ready.StartsOn,
            EndsOn = ready.EndsOn,
            Links = [.. ready.Links.Select(link => new FicheLink(link.Title, link.Address))],
            Licence = ready.Licence,
        };
}
