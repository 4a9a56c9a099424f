using Maillage.Commons.Contracts;
using Maillage.Kernel;
using Maillage.Kernel.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Commons.Search;

/// <summary>Keeps the full text like the fiches and statements that were written, published, withdrawn or removed.</summary>
internal sealed class SearchFollower(PlatformDb db, SearchWriter writer) : IListenTo<CommonsChanged>
{
    public async Task Hear(CommonsChanged happened, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var fiches = await db.Set<Fiche>()
            .AsNoTracking()
            .Where(f => happened.Fiches.Contains(f.Id) && f.Status == FicheStatus.Published)
            .ToListAsync(cancel);
        var statements = await db.Set<Contribution>().AsNoTracking().Where(c => happened.Statements.Contains(c.Id)).ToListAsync(cancel);
        var here = fiches.Select(f => f.Id).Concat(statements.Select(c => c.Id)).ToHashSet();
        var gone = happened.Fiches.Concat(happened.Statements).Where(id => !here.Contains(id)).ToArray();

        await SearchWriter.Remove(db, gone, onlyPublished: true, cancel);
        await writer.Put(db, [.. fiches.Select(writer.EntryOf), .. statements.Select(SearchWriter.EntryOf)], cancel);
        await transaction.CommitAsync(cancel);
    }
}
