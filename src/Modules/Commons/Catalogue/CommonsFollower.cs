using Maillage.Commons.Contracts;
using Maillage.Commons.Search;
using Maillage.Kernel;
using Maillage.Kernel.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Commons.Catalogue;

/// <summary>Keeps the full text, then the catalogue, like the fiches and statements that were written, published, withdrawn or removed.</summary>
internal sealed class CommonsFollower(PlatformDb db, SearchWriter writer, LiveCatalogue live, CatalogueWatch watch)
    : IListenTo<CommonsChanged>
{
    private const int Batch = 400;

    /// <summary>Hears in a scope of its own, for the bell.</summary>
    public static async Task Hear(IServiceScopeFactory scopes, CommonsChanged happened, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<CommonsFollower>().Hear(happened, cancel);
    }

    public async Task Hear(CommonsChanged happened, CancellationToken cancel)
    {
        var about = new HashSet<Guid>(happened.Fiches);
        foreach (var fiches in happened.Fiches.Chunk(Batch))
        {
            var published = await db.Published(fiches, cancel);
            await Write(fiches, [.. published.Select(writer.EntryOf)], cancel);
        }

        foreach (var statements in happened.Statements.Chunk(Batch))
        {
            var said = await db.Set<Contribution>().AsNoTracking().Where(c => statements.Contains(c.Id)).ToListAsync(cancel);
            await Write(statements, [.. said.Select(SearchWriter.EntryOf)], cancel);
            about.UnionWith(said.Select(c => c.About).OfType<Guid>());
            if (said.Count < statements.Length || said.Any(c => c.About is null))
            {
                watch.LookAgain(); // one that is gone, or about nothing now, no longer says which fiche it was about
            }
        }

        await live.Follow(about, cancel);
    }

    private async Task Write(Guid[] changed, IReadOnlyCollection<SearchEntry> here, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await SearchWriter.Remove(db, [.. changed.Except(here.Select(entry => entry.Id))], onlyPublished: true, cancel);
        await writer.Put(db, here, cancel);
        await transaction.CommitAsync(cancel);
    }
}
