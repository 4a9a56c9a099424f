using Maillage.Members.Contracts;

namespace Maillage.Territories;

/// <summary>What somebody may want to do with territories. Reading them is everyone's.</summary>
internal enum TerritoriesAct
{
    /// <summary>Draw a perimeter of one's own, change it, take it away.</summary>
    DrawPerimeter,

    /// <summary>Choose the territory that the instance's home page speaks of.</summary>
    ChooseHome,
}

/// <summary>Every "may she…?" of the module.</summary>
internal static class TerritoriesPermissions
{
    /// <summary>Whether a role allows an act.</summary>
    public static bool Allows(TerritoriesAct act, Role role) =>
        act switch
        {
            TerritoriesAct.DrawPerimeter => role >= Role.Facilitator,
            TerritoriesAct.ChooseHome => role >= Role.Administrator,
            _ => false,
        };

    /// <summary>Whether she may somewhere; a perimeter's own communes are asked about one by one.</summary>
    public static bool May(this ICurrentMember member, TerritoriesAct act) =>
        Allows(act, act is TerritoriesAct.ChooseHome ? member.RoleIn(TerritoryId.France) : member.HighestRole);

    /// <summary>Whether she may in this commune: a perimeter carries roles, so nobody widens one beyond the communes that she already looks after.</summary>
    public static bool May(this ICurrentMember member, TerritoriesAct act, CommuneCode commune) =>
        Allows(act, member.RoleIn(TerritoryId.Commune(commune)));
}
