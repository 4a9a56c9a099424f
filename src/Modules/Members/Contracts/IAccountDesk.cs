using Maillage.Kernel;
using Maillage.Territories;

namespace Maillage.Members.Contracts;

/// <summary>An account, for those who set the instance up.</summary>
/// <param name="Id">The account.</param>
/// <param name="Email">Her address.</param>
/// <param name="Name">What she wants to be called.</param>
/// <param name="Grants">Her roles, each over a territory.</param>
public sealed record AccountCard(Guid Id, string Email, string Name, IReadOnlyList<Grant> Grants);

/// <summary>Accounts and roles as the command line handles them: whoever can write the data folder may do all of it.</summary>
/// <remarks>Each call saves.</remarks>
public interface IAccountDesk
{
    /// <summary>Every account, by e-mail address.</summary>
    Task<IReadOnlyList<AccountCard>> List(CancellationToken cancel);

    /// <summary>Opens an account without password: its owner signs in by a link.</summary>
    /// <exception cref="RefusedException">The address or name will not do, or the account is there already.</exception>
    Task<AccountCard> Add(string email, string name, CancellationToken cancel);

    /// <summary>Gives a role over a territory, in place of the one held there.</summary>
    /// <exception cref="RefusedException">There is no such account.</exception>
    Task<AccountCard> Give(string email, Grant grant, CancellationToken cancel);

    /// <summary>Takes back the role held over a territory; nothing when there is none.</summary>
    /// <exception cref="RefusedException">There is no such account, or nobody would be left to administer the instance.</exception>
    Task<AccountCard> TakeBack(string email, TerritoryId over, CancellationToken cancel);

    /// <summary>The address of a page that signs her in once, for a short while.</summary>
    /// <exception cref="RefusedException">There is no such account.</exception>
    Task<string> MakeLink(string email, CancellationToken cancel);
}
