using Maillage.Members.Contracts;

namespace Maillage.Workshops.Kits;

/// <summary>What somebody may want to do with kits.</summary>
internal enum KitAct
{
    /// <summary>Read the shipped ones, and take them away.</summary>
    ReadShipped,

    /// <summary>Read one that a member wrote.</summary>
    Read,

    /// <summary>Begin one: new, from a file, or from another one.</summary>
    Begin,

    /// <summary>Change or delete one.</summary>
    Change,
}

/// <summary>Every "may she…?" about kits.</summary>
internal static class KitsPermissions
{
    /// <summary>Whether somebody may do it.</summary>
    /// <param name="act">What is wanted.</param>
    /// <param name="role">Her highest role: a kit belongs to no territory.</param>
    /// <param name="isHers">Whether she wrote the kit.</param>
    /// <param name="isShared">Whether its owner shares it on this instance.</param>
    public static bool Allows(KitAct act, Role role, bool isHers, bool isShared) =>
        act switch
        {
            KitAct.ReadShipped => true,
            KitAct.Read => isHers || isShared,
            KitAct.Begin => role >= Role.Facilitator,
            KitAct.Change => isHers && role >= Role.Facilitator,
            _ => false,
        };

    public static bool May(this ICurrentMember member, KitAct act, OwnKit? kit = null) =>
        Allows(act, member.HighestRole, kit is not null && member.Id == kit.Owner, kit?.IsShared ?? false);
}
