using Maillage.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Commons.Search;

/// <summary>Creates the full-text tables, and fills them again from the fiches and statements.</summary>
/// <remarks>What is only proposed comes back when its source is analysed again.</remarks>
internal sealed class SearchTables(SearchWriter writer) : IDerivedTables
{
    private const int Batch = 500;

    public Task Create(PlatformDb db, CancellationToken cancel) => db.Database.ExecuteSqlRawAsync(SearchSql.Of(db.IsSqlite).Create, cancel);

    public async Task Rebuild(PlatformDb db, CancellationToken cancel)
    {
        await SearchWriter.ForgetPublished(db, cancel);
        await foreach (var fiches in Batches(db.Set<Fiche>().Where(f => f.Status == FicheStatus.Published), cancel))
        {
            await writer.Put(db, [.. fiches.Select(writer.EntryOf)], cancel);
        }

        await foreach (var statements in Batches(db.Set<Contribution>(), cancel))
        {
            await writer.Put(db, [.. statements.Select(SearchWriter.EntryOf)], cancel);
        }
    }

    private static async IAsyncEnumerable<List<TEntity>> Batches<TEntity>(
        IQueryable<TEntity> all,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel
    )
        where TEntity : class
    {
        var batch = new List<TEntity>(Batch);
        foreach (var entity in await all.AsNoTracking().ToListAsync(cancel))
        {
            batch.Add(entity);
            if (batch.Count == Batch)
            {
                yield return batch;
                batch = new(Batch);
            }
        }

        yield return batch;
    }
}
