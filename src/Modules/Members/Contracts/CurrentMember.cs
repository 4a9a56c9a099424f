using Maillage.Territories;

namespace Maillage.Members.Contracts;

/// <summary>What a member may do somewhere; each role may do what the ones before it may.</summary>
public enum Role
{
    /// <summary>No account: reads what is published.</summary>
    Visitor,

    /// <summary>Has an account: follows, keeps.</summary>
    Reader,

    /// <summary>Writes fiches and imports documents.</summary>
    Contributor,

    /// <summary>Reviews, corrects and withdraws what others wrote.</summary>
    Moderator,

    /// <summary>Reviews documents with the names in them, and runs workshops.</summary>
    Facilitator,

    /// <summary>Gives roles and sets the instance up.</summary>
    Administrator,
}

/// <summary>A role held over a territory and all that lies in it.</summary>
/// <param name="Role">The role.</param>
/// <param name="Over">The territory; all of France for the whole instance.</param>
public sealed record Grant(Role Role, TerritoryId Over);

/// <summary>Who is asking. A scoped service: handlers take it as a parameter.</summary>
public interface ICurrentMember
{
    /// <summary>The account; null for a visitor.</summary>
    Guid? Id { get; }

    /// <summary>What she wants to be called; empty for a visitor.</summary>
    string Name { get; }

    /// <summary>The highest role that she holds anywhere.</summary>
    Role HighestRole { get; }

    /// <summary>Her role in a territory: the highest of the grants over it.</summary>
    Role RoleIn(TerritoryId territory);

    /// <summary>Her role over something that touches several territories: the highest of them; over no territory, the instance-wide one.</summary>
    Role RoleIn(IReadOnlyCollection<TerritoryId> territories);
}

/// <summary>Names of members, for histories and logs of who did what.</summary>
public interface IMemberNames
{
    /// <summary>What each of these members wants to be called; the ones that no longer exist are missing.</summary>
    Task<IReadOnlyDictionary<Guid, string>> Find(IReadOnlyCollection<Guid> members, CancellationToken cancel);
}
