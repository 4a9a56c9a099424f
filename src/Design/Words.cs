using Maillage.Commons.Contracts;

namespace Maillage.Design;

/// <summary>The icon that goes with each word of the field; never colour alone.</summary>
public static class Words
{
    /// <summary>The icon of a kind of contribution.</summary>
    public static string Icon(this ContributionKind kind) =>
        kind switch
        {
            ContributionKind.Pratique => "sprout",
            ContributionKind.Moteur => "chevrons-up",
            ContributionKind.Frein => "octagon-minus",
            ContributionKind.Besoin => "life-buoy",
            ContributionKind.Question => "circle-question-mark",
            ContributionKind.Proposition => "lightbulb",
            ContributionKind.Engagement => "handshake",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    /// <summary>The icon of a college.</summary>
    public static string Icon(this College college) =>
        college switch
        {
            College.Elus => "vote",
            College.Agents => "signpost",
            College.Socioeco => "store",
            College.Etat => "landmark",
            College.Habitants => "users-round",
            College.Recherche => "graduation-cap",
            _ => throw new ArgumentOutOfRangeException(nameof(college)),
        };

    /// <summary>The icon of a kind of fiche.</summary>
    public static string Icon(this FicheKind kind) =>
        kind switch
        {
            FicheKind.Initiative => "sprout",
            FicheKind.Acteur => "users-round",
            FicheKind.Ressource => "layers",
            FicheKind.Evenement => "calendar-days",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
}
