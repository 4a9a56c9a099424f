using Maillage.Kernel;
using Maillage.Members.Accounts;
using Maillage.Members.Contracts;
using Maillage.Members.Shared;
using Maillage.Territories;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;

namespace Maillage.Members.Account;

/// <summary>A member sees her account: what she is called, how she comes in, what she may do.</summary>
internal static class ShowAccount
{
    internal static void Map(IEndpointRouteBuilder account) => account.MapGet("", Show);

    private static async Task<RazorComponentResult<AccountPage>> Show(string? fait, OwnAccount own) => await own.Page([], fait);
}

/// <summary>The account of whoever asks.</summary>
internal sealed class OwnAccount(ICurrentMember asker, UserManager<Member> members, ITerritories territories)
{
    // What may be said to have been done: the address of the page is anyone's to write.
    private static readonly string[] Deeds =
    [
        "premiers-pas",
        "nom",
        "nom-nettoye",
        "langue",
        "email",
        "email-demande",
        "mot-de-passe",
        "cle",
        "cle-retiree",
        "ailleurs",
    ];

    /// <exception cref="InvalidOperationException">A visitor asks, or the account was deleted during the request.</exception>
    public async Task<Member> Find() =>
        await members.FindByIdAsync($"{asker.Id}") ?? throw new InvalidOperationException("Only members have an account.");

    public async Task<RazorComponentResult<AccountPage>> Page(IReadOnlyList<Refusal> refusals, string? done = null)
    {
        var member = await Find();
        var passkeys = await members.GetPasskeysAsync(member);
        var view = new AccountView
        {
            Name = member.Name,
            Email = member.Email!,
            Language = member.Language,
            HasPassword = member.PasswordHash is not null,
            Passkeys = [.. passkeys.Select(key => new PasskeyLine(Passkeys.IdOf(key), key.Name ?? "", key.CreatedAt))],
            Roles = [.. member.Grants.Select(grant => new RoleLine(grant.Role, territories.NameOf(grant.Over), grant.Over))],
            IsAdministrator = asker.HighestRole is Role.Administrator,
            Done = Deeds.Contains(done) ? done : null,
            Refusals = refusals,
        };
        return Answers.Page<AccountPage>(view, refusals);
    }
}

/// <summary>All that the page shows.</summary>
public sealed record AccountView
{
    public required string Name { get; init; }
    public required string Email { get; init; }
    public required string Language { get; init; }
    public required bool HasPassword { get; init; }
    public required IReadOnlyList<PasskeyLine> Passkeys { get; init; }
    public required IReadOnlyList<RoleLine> Roles { get; init; }
    public required bool IsAdministrator { get; init; }
    public required string? Done { get; init; }
    public required IReadOnlyList<Refusal> Refusals { get; init; }
}

/// <summary>One passkey in a list.</summary>
public sealed record PasskeyLine(string Id, string Name, DateTimeOffset CreatedAt);

/// <summary>One role in a list; an empty place is the whole instance.</summary>
public sealed record RoleLine(Role Role, string Place, TerritoryId Over);
