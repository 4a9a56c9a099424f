using Maillage.Kernel;
using Maillage.Members.Accounts;
using Maillage.Members.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Members;

/// <summary>Names of members, read from the accounts.</summary>
internal sealed class MemberNames(PlatformDb db) : IMemberNames
{
    public async Task<IReadOnlyDictionary<Guid, string>> Find(IReadOnlyCollection<Guid> members, CancellationToken cancel) =>
        await db.Set<Member>()
            .Where(member => members.Contains(member.Id))
            .Select(member => new { member.Id, member.Name })
            .ToDictionaryAsync(member => member.Id, member => member.Name, cancel);
}
