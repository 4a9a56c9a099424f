using Maillage.Kernel;
using Maillage.Members.Contracts;
using Maillage.Territories;
using Microsoft.AspNetCore.Mvc;

namespace Maillage.Members.Administer;

/// <summary>A role and where, as an administrator filled them in.</summary>
internal sealed record RoleForm(
    [FromForm] string? Role,
    [FromForm] string? Territoire,
    [FromForm] string? Choisi,
    [FromForm] bool? Partout
);

/// <summary>Turns the form into a grant that the asker may give.</summary>
internal sealed class RoleReader(TerritoryChoice choice, ICurrentMember asker)
{
    public RoleFieldsView Empty => new(Role.Contributor, "", choice.OffersEverywhere, []);

    /// <param name="form">What was filled in.</param>
    /// <param name="act">What the grant is for.</param>
    /// <returns>The grant; or the same fields to fill in again, and why.</returns>
    public (Grant? Grant, RoleFieldsView Fields, IReadOnlyList<Refusal> Refusals) Read(RoleForm form, MembersAct act)
    {
        var role = Enum.TryParse<Role>(form.Role, out var read) && Enum.IsDefined(read) && read is not Role.Visitor ? read : (Role?)null;
        var (over, refusal, offered) = form.Partout is true ? (TerritoryId.France, null, []) : choice.Read(form.Territoire, form.Choisi);
        IReadOnlyList<Refusal> refusals =
        [
            .. role is null ? [new Refusal("role.none")] : Array.Empty<Refusal>(),
            .. refusal is null ? Array.Empty<Refusal>() : [refusal],
            .. over is not null && !asker.May(act, over) ? [new Refusal("role.not-yours-to-give")] : Array.Empty<Refusal>(),
        ];
        var fields = new RoleFieldsView(role ?? Role.Contributor, form.Territoire ?? "", choice.OffersEverywhere, offered);
        return (refusals.Count == 0 ? new Grant(role!.Value, over!) : null, fields, refusals);
    }
}

/// <summary>All that the fields show.</summary>
public sealed record RoleFieldsView(Role Role, string Place, bool OffersEverywhere, IReadOnlyList<OfferedTerritory> Offered);
