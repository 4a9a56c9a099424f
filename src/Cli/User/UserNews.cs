using Maillage.Members.Contracts;

namespace Maillage.Cli.User;

/// <summary>An account, as lines and as scripts read it.</summary>
/// <param name="Email">Her address.</param>
/// <param name="Name">What she wants to be called.</param>
/// <param name="Roles">Each role with its territory, as <c>moderator@departement:23</c>.</param>
internal sealed record UserNews(string Email, string Name, IReadOnlyList<string> Roles)
{
    /// <summary>Where she signs in once; null unless it was asked for.</summary>
    public string? Link { get; init; }

    public static UserNews Of(AccountCard account) =>
        new(account.Email, account.Name, [.. account.Grants.Select(grant => $"{grant.Role.ToString().ToLowerInvariant()}@{grant.Over}")]);

    public static void Print(IReadOnlyList<UserNews> users, bool asJson)
    {
        if (asJson)
        {
            Terminal.Json(new { Users = users });
            return;
        }

        Terminal.Table(users.Select(user => new[] { user.Email, user.Name, string.Join(", ", user.Roles) }));
        foreach (var link in users.Select(user => user.Link).OfType<string>())
        {
            Terminal.Line(link);
        }
    }
}
