using Maillage.Commons.Contracts;
using Maillage.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Commons.Digest;

/// <summary>Where fiches and statements that a search found are.</summary>
internal sealed class FoundWhere(PlatformDb db) : IWhereabouts
{
    public async Task<IReadOnlyDictionary<Guid, Whereabouts>> Find(IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        var fiches = await db.Set<Fiche>()
            .AsNoTracking()
            .Where(f => ids.Contains(f.Id) && f.Status == FicheStatus.Published)
            .ToListAsync(cancel);
        var said = await db.Set<Contribution>().AsNoTracking().Where(c => ids.Contains(c.Id)).ToListAsync(cancel);
        return fiches
            .Select(f => (f.Id, Where: new Whereabouts(f.Content.Places, f.Content.StartsOn, null)))
            .Concat(said.Select(c => (c.Id, Where: new Whereabouts(c.Places, c.SaidOn, c.About))))
            .ToDictionary(found => found.Id, found => found.Where);
    }
}
