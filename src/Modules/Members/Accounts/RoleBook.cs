using Maillage.Kernel;
using Maillage.Members.Contracts;
using Maillage.Territories;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Members.Accounts;

/// <summary>Gives roles and takes them back, and writes down who did. Saves nothing by itself.</summary>
internal sealed class RoleBook(PlatformDb db, TimeProvider clock)
{
    public void Give(Member member, Grant grant, Guid? by)
    {
        if (member.RoleOver(grant.Over) == grant.Role)
        {
            return;
        }

        member.Take(grant);
        Write(member, grant.Over, grant.Role, by);
    }

    /// <exception cref="RefusedException">Nobody would be left to administer the instance.</exception>
    public async Task TakeBack(Member member, TerritoryId over, Guid? by)
    {
        if (member.RoleOver(over) is null)
        {
            return;
        }

        RefusedException.ThrowIfAny(over == TerritoryId.France ? await WhyNotLeave(member) : []);
        member.Drop(over);
        Write(member, over, null, by);
    }

    /// <summary>What would be wrong without this member.</summary>
    public async Task<IReadOnlyList<Refusal>> WhyNotLeave(Member member) =>
        member.RoleOver(TerritoryId.France) is Role.Administrator && !await Administrators().AnyAsync(held => held.Member != member.Id)
            ? [new("role.last-administrator")]
            : [];

    /// <summary>What would be wrong with this role: a lower one over the instance takes the administrator's away.</summary>
    public async Task<IReadOnlyList<Refusal>> WhyNotGive(Member member, Grant grant) =>
        grant.Over == TerritoryId.France && grant.Role is not Role.Administrator ? await WhyNotLeave(member) : [];

    public async Task<bool> HasAdministrator(CancellationToken cancel) => await Administrators().AnyAsync(cancel);

    private IQueryable<HeldRole> Administrators() =>
        db.Set<HeldRole>().Where(held => held.Role == Role.Administrator && held.Over == TerritoryId.France);

    private void Write(Member member, TerritoryId over, Role? role, Guid? by)
    {
        var now = clock.GetUtcNow();
        db.Add(
            new RoleChange
            {
                Id = Guid.CreateVersion7(now),
                At = now,
                By = by,
                Member = member.Id,
                Over = over,
                Role = role,
            }
        );
    }
}
