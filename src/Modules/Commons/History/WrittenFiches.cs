using Maillage.Kernel;
using Maillage.Members.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Commons.History;

/// <summary>What a member wrote in the commons, for her to take along.</summary>
internal sealed class WrittenFiches(PlatformDb db) : IPersonalRecords
{
    public string Name => "fiches";

    public async Task<object?> Export(Guid member, CancellationToken cancel)
    {
        var versions = await db.Set<FicheVersion>()
            .AsNoTracking()
            .Where(version => version.By == member)
            .OrderBy(version => version.Id)
            .ToListAsync(cancel);
        return versions.Count == 0
            ? null
            : versions.Select(version => new
            {
                Fiche = version.FicheId,
                version.Number,
                Act = version.Act.ToString(),
                version.At,
                version.Content,
            });
    }

    // A fiche belongs to the commons. Its history keeps a number that leads to no account any more, hence to no name.
    public Task Forget(PlatformDb db, Guid member, CancellationToken cancel) => Task.CompletedTask;
}
