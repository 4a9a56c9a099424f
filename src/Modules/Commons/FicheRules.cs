using Maillage.Kernel;
using Maillage.TextAnalysis;

namespace Maillage.Commons;

/// <summary>What a fiche may say, and how long.</summary>
internal static class FicheRules
{
    public const int MaxTitle = 160;
    public const int MaxSummary = 600;
    public const int MaxBody = 20_000;
    public const int MaxActors = 30;
    public const int MaxActor = 120;
    public const int MaxPlaces = 50;
    public const int MaxThemes = 12;
    public const int MaxLinks = 20;
    public const int MaxLinkTitle = 200;
    public const int MaxAddress = 2_000;

    private static readonly HashSet<string> Themes = [.. ThemeVocabulary.BuiltIn.Themes.Select(theme => theme.Id)];

    /// <summary>Why the platform will not keep this, even as a draft: empty when it will.</summary>
    public static IReadOnlyList<Refusal> WhyNotKept(this FicheContent content) =>
        [
            .. When(content.Title.Length == 0, "fiche.no-title"),
            .. When(content.Title.Length > MaxTitle, "fiche.long-title", MaxTitle),
            .. When(content.Summary.Length > MaxSummary, "fiche.long-summary", MaxSummary),
            .. When(content.Body.Length > MaxBody, "fiche.long-body", MaxBody),
            .. WhyNotPlaced(content),
            .. WhyNotSorted(content),
            .. WhyNotDone(content),
            .. content.Links.SelectMany(WhyNotLinked),
            .. When(content.Links.Count > MaxLinks, "fiche.many-links", MaxLinks),
        ];

    /// <summary>What readers would miss: empty when they would miss nothing.</summary>
    public static IReadOnlyList<Refusal> WhyNotReadable(this FicheContent content) =>
        [
            .. When(content.Summary.Length == 0 && content.Body.Length == 0, "fiche.no-summary"),
            .. When(content.Places.Count == 0, "fiche.no-place"),
        ];

    private static IEnumerable<Refusal> WhyNotPlaced(FicheContent content) =>
        [
            .. When(content.Places.Count > MaxPlaces, "fiche.many-places", MaxPlaces),
            .. When(content.Latitude is null != content.Longitude is null, "fiche.half-position"),
            .. When(content.Latitude is < -90 or > 90 || content.Longitude is < -180 or > 180, "fiche.impossible-position"),
        ];

    private static IEnumerable<Refusal> WhyNotSorted(FicheContent content) =>
        [
            .. content.Themes.Where(theme => !Themes.Contains(theme)).Select(theme => new Refusal("fiche.unknown-theme", theme)),
            .. When(content.Themes.Count > MaxThemes, "fiche.many-themes", MaxThemes),
            .. When(Licences.Find(content.Licence) is null, "fiche.unknown-licence", content.Licence),
        ];

    private static IEnumerable<Refusal> WhyNotDone(FicheContent content) =>
        [
            .. When(content.EndsOn < content.StartsOn, "fiche.ends-before-start"),
            .. When(content.Actors.Count > MaxActors, "fiche.many-actors", MaxActors),
            .. content
                .Actors.Where(actor => actor.Length > MaxActor)
                .Select(actor => new Refusal("fiche.long-actor", actor[..40], MaxActor)),
        ];

    private static IEnumerable<Refusal> WhyNotLinked(FicheLink link) =>
        [
            .. When(!IsOnTheWeb(link.Address), "fiche.bad-link", link.Address),
            .. When(link.Title.Length > MaxLinkTitle, "fiche.long-link-title", MaxLinkTitle),
        ];

    /// <summary>Whether an address is one that a browser may safely follow: <c>http</c> or <c>https</c>, absolute, without credentials.</summary>
    public static bool IsOnTheWeb(string address) =>
        address.Length <= MaxAddress
        && Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && uri.UserInfo.Length == 0;

    private static Refusal[] When(bool wrong, string code, params object[] args) => wrong ? [new(code, args)] : [];
}
