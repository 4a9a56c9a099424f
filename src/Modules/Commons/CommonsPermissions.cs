using Maillage.Kernel;
using Maillage.Members.Contracts;
using Maillage.Territories;
using Microsoft.AspNetCore.Builder;

namespace Maillage.Commons;

/// <summary>What somebody may want to do with a fiche.</summary>
internal enum CommonsAct
{
    SeePublished,
    SeeUnpublished,
    SeeHistory,
    Draft,
    Edit,
    Publish,
    Archive,
}

/// <summary>Whose a fiche is, seen from the one who asks.</summary>
internal enum Ownership
{
    Hers,
    SomebodyElses,

    /// <summary>It was drawn from a source: whoever may write may complete it.</summary>
    Nobodys,
}

/// <summary>Every "may she…?" of the module.</summary>
internal static class CommonsPermissions
{
    /// <summary>The whole table.</summary>
    public static bool Allows(CommonsAct act, Role role, Ownership whose) =>
        act switch
        {
            CommonsAct.SeePublished => true,
            CommonsAct.SeeUnpublished => role >= Role.Moderator || (role >= Role.Reader && whose is Ownership.Hers),
            CommonsAct.SeeHistory => role >= Role.Contributor, // an old version may hold what was taken away since
            CommonsAct.Draft => role >= Role.Contributor,
            CommonsAct.Edit => role >= Role.Moderator || (role >= Role.Contributor && whose is not Ownership.SomebodyElses),
            CommonsAct.Publish => role >= Role.Moderator || (role >= Role.Contributor && whose is Ownership.Hers),
            CommonsAct.Archive => role >= Role.Moderator || (role >= Role.Contributor && whose is Ownership.Hers),
            _ => throw new ArgumentOutOfRangeException(nameof(act)),
        };

    /// <summary>Whether she may do it with this fiche: her role is the one over its places, or anywhere for a draft of hers.</summary>
    public static bool May(this ICurrentMember member, CommonsAct act, Fiche fiche) => member.May(act, fiche, fiche.Content.Places);

    /// <summary>Why she may not have a fiche say this: it would leave every place where she may edit it. Empty when she may.</summary>
    public static IReadOnlyList<Refusal> WhyNotMoved(this ICurrentMember member, Fiche fiche, FicheContent written) =>
        member.May(CommonsAct.Edit, fiche, written.Places) ? []
        : written.Places.Count == 0 ? [new("fiche.no-place")]
        : [new("fiche.not-your-place")];

    private static bool May(this ICurrentMember member, CommonsAct act, Fiche fiche, IReadOnlyCollection<TerritoryId> places)
    {
        var whose = WhoseIs(fiche, member.Id);
        var isHerDraft = whose is Ownership.Hers && fiche.Status is FicheStatus.Draft && act is not CommonsAct.Publish;
        return Allows(act, isHerDraft ? member.HighestRole : member.RoleIn(places), whose);
    }

    /// <summary>Whether she may begin a fiche, anywhere.</summary>
    public static bool MayDraft(this ICurrentMember member) => Allows(CommonsAct.Draft, member.HighestRole, Ownership.Hers);

    /// <summary>Whether she sees it at all.</summary>
    public static bool Sees(this ICurrentMember member, Fiche fiche) =>
        member.May(fiche.Status is FicheStatus.Published ? CommonsAct.SeePublished : CommonsAct.SeeUnpublished, fiche);

    /// <summary>Says what a route lets people do: a route that does not say it fails the tests, which ask each one in every role.</summary>
    public static TRoute Asks<TRoute>(this TRoute route, CommonsAct act)
        where TRoute : IEndpointConventionBuilder => route.WithMetadata(act);

    private static Ownership WhoseIs(Fiche fiche, Guid? member) =>
        fiche.CreatedBy is not { } author ? Ownership.Nobodys
        : author == member ? Ownership.Hers
        : Ownership.SomebodyElses;
}
