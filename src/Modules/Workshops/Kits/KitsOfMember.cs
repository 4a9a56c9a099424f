using Maillage.Kernel;
using Maillage.Members.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Workshops.Kits;

/// <summary>The kits that a member wrote, for her to take along; they go with her account, for they may carry her name.</summary>
internal sealed class KitsOfMember(PlatformDb db) : IPersonalRecords
{
    public string Name => "kits";

    public async Task<object?> Export(Guid member, CancellationToken cancel)
    {
        var kits = await db.Set<OwnKit>()
            .AsNoTracking()
            .Where(kit => kit.Owner == member)
            .OrderBy(kit => kit.Id)
            .Select(kit => new
            {
                kit.Id,
                kit.Title,
                kit.UpdatedAt,
                kit.IsShared,
                kit.Text,
            })
            .ToListAsync(cancel);
        return kits.Count == 0 ? null : kits;
    }

    public Task Forget(PlatformDb db, Guid member, CancellationToken cancel) =>
        db.Set<OwnKit>().Where(kit => kit.Owner == member).ExecuteDeleteAsync(cancel);
}
