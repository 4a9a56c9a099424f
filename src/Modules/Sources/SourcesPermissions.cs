using Maillage.Members.Contracts;

namespace Maillage.Sources;

/// <summary>What somebody may want to do with sources.</summary>
internal enum SourceAct
{
    /// <summary>Read what is published of it, names masked.</summary>
    Read,

    /// <summary>Bring a document.</summary>
    Import,

    /// <summary>Decide what joins the commons, give the source its title, date and territory, record consents.</summary>
    Review,

    /// <summary>Read the names that are withheld from everyone else.</summary>
    SeeNames,

    /// <summary>Take the original away, names included.</summary>
    TakeOriginal,
}

/// <summary>Every "may she…?" of the module.</summary>
internal static class SourcesPermissions
{
    /// <summary>Whether a role allows an act.</summary>
    /// <param name="act">What is wanted.</param>
    /// <param name="role">The person's role in the source's territory.</param>
    /// <param name="isHers">Whether she imported the source.</param>
    public static bool Allows(SourceAct act, Role role, bool isHers) =>
        act switch
        {
            SourceAct.Read => true,
            SourceAct.Import => role >= Role.Contributor,
            SourceAct.Review or SourceAct.SeeNames or SourceAct.TakeOriginal => role >= Role.Moderator
                || (isHers && role >= Role.Contributor),
            _ => false,
        };

    public static bool May(this ICurrentMember member, SourceAct act, Source source) =>
        Allows(
            act,
            source.Territory is { } territory ? member.RoleIn(territory) : member.RoleIn([]),
            member.Id is { } id && id == source.ImportedBy
        );
}
