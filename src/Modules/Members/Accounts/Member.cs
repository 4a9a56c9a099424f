using Maillage.Members.Contracts;
using Maillage.Territories;
using Microsoft.AspNetCore.Identity;

namespace Maillage.Members.Accounts;

/// <summary>A person with an account. ASP.NET Core Identity keeps her address, her password's hash and her passkeys.</summary>
internal sealed class Member : IdentityUser<Guid>
{
    private readonly List<HeldRole> roles = [];

    public string Name { get; private set; } = "";

    /// <summary>The language of the letters to her: <c>fr</c> or <c>en</c>.</summary>
    public string Language { get; private set; } = "fr";

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>At most one for each territory, since each role may do what the ones before it may.</summary>
    public IReadOnlyList<HeldRole> Roles => roles;

    public IReadOnlyList<Grant> Grants => [.. roles.Select(held => new Grant(held.Role, held.Over))];

    public static Member Create(PersonName name, EmailAddress email, DateTimeOffset now)
    {
        var id = Guid.CreateVersion7(now);
        return new()
        {
            Id = id,
            UserName = id.ToString("n"),
            Email = email.Value,
            Name = name.Value,
            CreatedAt = now,
        };
    }

    public void Rename(PersonName name) => Name = name.Value;

    public void Speak(string language) => Language = language == "en" ? "en" : "fr";

    public Role? RoleOver(TerritoryId territory) => roles.SingleOrDefault(held => held.Over == territory)?.Role;

    internal void Take(Grant grant)
    {
        Drop(grant.Over);
        roles.Add(new(Id, grant));
    }

    internal void Drop(TerritoryId over) => roles.RemoveAll(held => held.Over == over);
}

/// <summary>A role that a member holds over a territory.</summary>
internal sealed class HeldRole
{
    private HeldRole() { } // EF Core builds one here, then fills it.

    public HeldRole(Guid member, Grant grant) => (Member, Role, Over) = (member, grant.Role, grant.Over);

    public Guid Member { get; private set; }
    public TerritoryId Over { get; private set; } = TerritoryId.France;
    public Role Role { get; private set; }
}

/// <summary>Who gave or took back which role, and when: kept after the accounts are gone, without their names.</summary>
internal sealed class RoleChange
{
    public Guid Id { get; init; }
    public DateTimeOffset At { get; init; }

    /// <summary>Who decided; null for the command line and for the first administrator's link.</summary>
    public Guid? By { get; init; }

    public Guid Member { get; init; }
    public TerritoryId Over { get; init; } = TerritoryId.France;

    /// <summary>The role given; null when it was taken back.</summary>
    public Role? Role { get; init; }
}
