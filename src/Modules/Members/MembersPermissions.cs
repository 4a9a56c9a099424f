using Maillage.Members.Contracts;
using Maillage.Territories;

namespace Maillage.Members;

/// <summary>What someone may ask of this module about other people; her own account is her own affair.</summary>
internal enum MembersAct
{
    SeeMembers,
    SeeEveryMember,
    InviteMember,
    GiveRole,
    TakeRoleBack,
    SeeRoleLog,
}

/// <summary>Every "may she…?" of the module.</summary>
internal static class MembersPermissions
{
    /// <param name="who">Who asks.</param>
    /// <param name="act">What for.</param>
    /// <param name="over">The territory that a role is about; for seeing, it does not matter.</param>
    public static bool May(this ICurrentMember who, MembersAct act, TerritoryId over) =>
        act switch
        {
            MembersAct.SeeMembers => who.HighestRole is Role.Administrator,
            MembersAct.SeeEveryMember => who.RoleIn(TerritoryId.France) is Role.Administrator,
            MembersAct.InviteMember or MembersAct.GiveRole or MembersAct.TakeRoleBack => who.RoleIn(over) is Role.Administrator,
            MembersAct.SeeRoleLog => who.HighestRole is Role.Administrator,
            _ => throw new ArgumentOutOfRangeException(nameof(act)),
        };
}
