using Maillage.Members.Contracts;

namespace Maillage.Workshops;

/// <summary>What somebody may want to do with workshops.</summary>
internal enum WorkshopsAct
{
    /// <summary>Read when and where one is held, and what it made public.</summary>
    Read,

    /// <summary>Come in, speak and vote: with the word or the QR code of the room.</summary>
    TakePart,

    /// <summary>Announce one, write kits.</summary>
    Create,

    /// <summary>Run it: console, log, minutes.</summary>
    Facilitate,
}

/// <summary>Every "may she…?" of the module.</summary>
internal static class WorkshopsPermissions
{
    /// <summary>Whether a role allows an act.</summary>
    /// <param name="act">What is wanted.</param>
    /// <param name="role">The person's role in the workshop's territory.</param>
    /// <param name="isHers">Whether she created the workshop.</param>
    public static bool Allows(WorkshopsAct act, Role role, bool isHers) =>
        act switch
        {
            WorkshopsAct.Read or WorkshopsAct.TakePart => true,
            WorkshopsAct.Create => role >= Role.Facilitator,
            WorkshopsAct.Facilitate => role >= Role.Facilitator || (isHers && role >= Role.Contributor),
            _ => false,
        };

    public static bool May(this ICurrentMember member, WorkshopsAct act, Meeting meeting) =>
        Allows(act, member.RoleIn(meeting.Territory), member.Id is { } id && id == meeting.CreatedBy);

    /// <summary>Whether she has an account and may run a workshop.</summary>
    public static bool MayRun(this ICurrentMember member, Meeting meeting) =>
        member.Id is not null && member.May(WorkshopsAct.Facilitate, meeting);

    /// <summary>Whether she may announce workshops, somewhere.</summary>
    public static bool MayCreate(this ICurrentMember member) => Allows(WorkshopsAct.Create, member.HighestRole, false);
}
