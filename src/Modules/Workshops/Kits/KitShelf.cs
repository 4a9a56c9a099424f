using Maillage.Kernel;
using Maillage.Members.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Workshops.Kits;

/// <summary>The kits that somebody finds: those that came along, her own, and those that others share.</summary>
internal sealed class KitShelf(PlatformDb db, ICurrentMember member, TimeProvider clock)
{
    private const int MostShown = 100;

    /// <summary>Her own, the last changed first.</summary>
    public async Task<IReadOnlyList<OwnKit>> Hers(CancellationToken cancel) =>
        member.Id is not { } id
            ? []
            : await db.Set<OwnKit>()
                .AsNoTracking()
                .Where(kit => kit.Owner == id)
                .OrderByDescending(kit => kit.UpdatedAt)
                .Take(MostShown)
                .ToListAsync(cancel);

    /// <summary>Those of others, the last changed first.</summary>
    public async Task<IReadOnlyList<OwnKit>> Shared(CancellationToken cancel) =>
        await db.Set<OwnKit>()
            .AsNoTracking()
            .Where(kit => kit.IsShared && kit.Owner != member.Id)
            .OrderByDescending(kit => kit.UpdatedAt)
            .Take(MostShown)
            .ToListAsync(cancel);

    /// <summary>One that she may do this with; null otherwise.</summary>
    public async Task<OwnKit?> Find(Guid id, KitAct act, CancellationToken cancel) =>
        await db.Set<OwnKit>().SingleOrDefaultAsync(kit => kit.Id == id, cancel) is { } kit && member.May(act, kit) ? kit : null;

    /// <summary>Any kit that she may read, by what addresses call it: <c>fr/deux-questions</c>, or the id of a member's; null otherwise.</summary>
    public async Task<Kit?> Read(string reference, CancellationToken cancel) =>
        reference.Split('/') is [var language, var slug] ? ShippedKits.Find(language, slug)?.Kit
        : Guid.TryParse(reference, out var id) ? (await Find(id, KitAct.Read, cancel))?.Read()
        : null;

    /// <summary>Why she can have no more; null when she can.</summary>
    public async Task<Refusal?> WhyFull(CancellationToken cancel) =>
        await db.Set<OwnKit>().CountAsync(kit => kit.Owner == member.Id, cancel) >= OwnKit.MostPerMember
            ? new("kit.too-many-kits", OwnKit.MostPerMember)
            : null;

    /// <summary>Puts a kit of hers on the shelf.</summary>
    /// <exception cref="RefusedException">The text cannot be used, or she has too many.</exception>
    public async Task<Guid> Put(string text, bool isShared, CancellationToken cancel)
    {
        if (await WhyFull(cancel) is { } full)
        {
            throw new RefusedException(full);
        }

        var kit = OwnKit.Of(text, member.Id!.Value, isShared, clock.GetUtcNow());
        db.Add(kit);
        await db.SaveChangesAsync(cancel);
        return kit.Id;
    }

    /// <summary>Writes a kit of hers anew.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Another window was quicker.</exception>
    public async Task Rewrite(OwnKit own, Kit kit, bool isShared, CancellationToken cancel)
    {
        own.Rewrite(kit, isShared, clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
    }

    public async Task Remove(OwnKit kit, CancellationToken cancel)
    {
        db.Remove(kit);
        await db.SaveChangesAsync(cancel);
    }
}
