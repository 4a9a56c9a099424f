using Maillage.Members.Contracts;
using Maillage.Territories;

namespace Maillage.Members;

/// <summary>Who asks, during one request: a visitor until the session's cookie was found valid.</summary>
internal sealed class CurrentMember(ITerritories places) : ICurrentMember
{
    private IReadOnlyList<Grant> grants = [];

    public Guid? Id { get; private set; }

    public string Name { get; private set; } = "";

    public Role HighestRole => Id is null ? Role.Visitor : Highest(grants);

    public Role RoleIn(TerritoryId territory) =>
        Id is null ? Role.Visitor : Highest(grants.Where(grant => places.Contains(grant.Over, territory)));

    public Role RoleIn(IReadOnlyCollection<TerritoryId> territories) =>
        territories.Count == 0 ? RoleIn(TerritoryId.France) : territories.Max(RoleIn);

    /// <summary>From here on, the request is this member's.</summary>
    public void Become(Guid id, string name, IReadOnlyList<Grant> held) => (Id, Name, grants) = (id, name, held);

    // Whoever has an account is at least a reader, everywhere.
    private static Role Highest(IEnumerable<Grant> held) => held.Select(grant => grant.Role).Append(Role.Reader).Max();
}
