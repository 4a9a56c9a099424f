using Maillage.Kernel;
using Maillage.Members.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Sources.Review;

/// <summary>What a member brought and decided, for her to take along.</summary>
internal sealed class ReviewedSources(PlatformDb db) : IPersonalRecords
{
    public string Name => "sources";

    public async Task<object?> Export(Guid member, CancellationToken cancel)
    {
        var brought = await db.Set<Source>()
            .AsNoTracking()
            .Where(source => source.ImportedBy == member)
            .OrderBy(source => source.Id)
            .Select(source => new
            {
                source.Id,
                source.Title,
                source.ImportedAt,
            })
            .ToListAsync(cancel);
        var decided = await db.Set<Decision>()
            .AsNoTracking()
            .Where(decision => decision.By == member)
            .OrderBy(decision => decision.Id)
            .Select(decision => new
            {
                decision.Source,
                decision.Extract,
                Kind = decision.Kind.ToString(),
                decision.At,
                decision.IsUndone,
            })
            .ToListAsync(cancel);
        return brought.Count + decided.Count == 0 ? null : new { Brought = brought, Decided = decided };
    }

    // A source and its review belong to the commons. They keep a number that leads to no account any more, hence to no name.
    public Task Forget(PlatformDb db, Guid member, CancellationToken cancel) => Task.CompletedTask;
}
