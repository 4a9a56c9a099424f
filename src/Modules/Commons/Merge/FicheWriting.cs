using Maillage.Kernel;
using Maillage.Members.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Commons.Merge;

/// <summary>What came of writing a fiche.</summary>
/// <param name="Fiche">As it is now in the database.</param>
/// <param name="From">The version that the writer started from.</param>
/// <param name="Mine">What she wrote.</param>
/// <param name="Merge">The same, merged with what others did since.</param>
/// <param name="Refusals">Why what they wrote together cannot be kept.</param>
internal sealed record Written(Fiche Fiche, int From, FicheContent Mine, FicheMerge Merge, IReadOnlyList<Refusal> Refusals)
{
    /// <summary>Whether it was saved; else its conflicts or its refusals wait for her.</summary>
    public bool IsSaved => Merge.Conflicts.Count == 0 && Refusals.Count == 0;
}

/// <summary>Saves what somebody wrote on top of what others saved since she started.</summary>
internal sealed class FicheWriting(PlatformDb db, ICurrentMember member, TimeProvider clock)
{
    public ValueTask<Fiche?> Find(Guid id, CancellationToken cancel) => db.FindAsync<Fiche>([id], cancel);

    /// <summary>What the fiche said in a version; null when there never was such a version.</summary>
    public Task<FicheVersion?> Find(Guid id, int version, CancellationToken cancel) =>
        db.Set<FicheVersion>().AsNoTracking().FirstOrDefaultAsync(v => v.FicheId == id && v.Number == version, cancel);

    /// <summary>Saves, unless both changed the same field differently; tries again while others save in between.</summary>
    /// <returns>Null when the fiche is gone, or never had the version that she says she started from.</returns>
    public Task<Written?> Write(Guid id, int from, FicheContent mine, CancellationToken cancel) =>
        Write(id, from, mine, (fiche, content, stamp) => fiche.Edit(content, stamp), cancel);

    /// <summary>The same with what an earlier version said.</summary>
    public Task<Written?> Restore(Guid id, int from, FicheContent earlier, CancellationToken cancel) =>
        Write(id, from, earlier, (fiche, content, stamp) => fiche.Restore(content, stamp), cancel);

    private async Task<Written?> Write(
        Guid id,
        int from,
        FicheContent mine,
        Action<Fiche, FicheContent, Stamp> write,
        CancellationToken cancel
    )
    {
        var before = await Find(id, from, cancel);
        while (before is not null)
        {
            db.ChangeTracker.Clear();
            if (await Find(id, cancel) is not { } fiche)
            {
                break;
            }

            var merge = FicheMerge.Of(before.Content, mine, fiche.Content);
            var written = new Written(fiche, from, mine, merge, fiche.WhyNotWritten(merge.Merged));
            if (!written.IsSaved || await Save(fiche, merge.Merged, write, cancel))
            {
                return written;
            }
        }

        return null;
    }

    private async Task<bool> Save(Fiche fiche, FicheContent content, Action<Fiche, FicheContent, Stamp> write, CancellationToken cancel)
    {
        try
        {
            if (!content.SaysTheSameAs(fiche.Content))
            {
                write(fiche, content, new(member.Id, clock.GetUtcNow()));
            }

            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false; // somebody saved between our reading and our writing: merge with that, too
        }
    }
}
