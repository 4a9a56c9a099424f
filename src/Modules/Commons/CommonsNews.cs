using Maillage.Commons.Contracts;
using Maillage.Kernel;
using Maillage.Kernel.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Maillage.Commons;

/// <summary>
/// Rings in this process when the commons have changed, before the person who changed them is answered: the catalogue and the
/// search follow it, so that she sees her fiche in the list at once.
/// </summary>
/// <remarks>A follower that fails does not fail the act: the outbox tells it again.</remarks>
internal sealed class CommonsBell
{
    private Func<CommonsChanged, CancellationToken, Task>[] followers = [];

    /// <summary>Adds one who is told, for as long as the process lives.</summary>
    public void Follow(Func<CommonsChanged, CancellationToken, Task> follower) => followers = [.. followers, follower];

    public async Task Ring(CommonsChanged changed, CancellationToken cancel)
    {
        foreach (var follower in followers)
        {
            await follower(changed, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}

/// <summary>Notices every fiche and statement being saved, whoever saves it, and tells: in the outbox with them, by the bell after.</summary>
internal sealed class CommonsNews(CommonsBell bell) : SaveChangesInterceptor
{
    private CommonsChanged? changed;

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Announce((PlatformDb)eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    ) => ValueTask.FromResult(SavingChanges(eventData, result));

    private void Announce(PlatformDb db)
    {
        var (fiches, statements) = (Changed<Fiche>(db, f => f.Id), Changed<Contribution>(db, c => c.Id));
        changed = fiches.Length + statements.Length > 0 ? new(fiches, statements) : null;
        if (changed is not null)
        {
            db.Announce(changed);
        }
    }

    public override async ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData,
        int result,
        CancellationToken cancellationToken = default
    )
    {
        // Inside somebody's transaction nothing is committed yet, and whoever follows would wait for it: the outbox tells it after.
        if (changed is { } news && eventData.Context!.Database.CurrentTransaction is null)
        {
            await bell.Ring(news, cancellationToken);
        }

        changed = null;

        return result;
    }

    private static Guid[] Changed<TEntity>(PlatformDb db, Func<TEntity, Guid> id)
        where TEntity : class =>
        [
            .. db
                .ChangeTracker.Entries<TEntity>()
                .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
                .Select(entry => id(entry.Entity)),
        ];
}
