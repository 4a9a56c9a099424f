using Maillage.Commons.ShowFiche;
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
    private const int Quoted = 80; // what a sentence repeats of something too long or not understood

    private static readonly HashSet<string> Themes = [.. ThemeVocabulary.BuiltIn.Themes.Select(theme => theme.Id)];

    /// <summary>Why the platform will not keep this, even as a draft: empty when it will.</summary>
    public static IReadOnlyList<Refusal> WhyNotKept(this FicheContent content) =>
        [
            .. When(content.Title.Length == 0, "fiche.no-title"),
            .. When(content.Title.Length > MaxTitle, "fiche.long-title", MaxTitle),
            .. When(content.Summary.Length > MaxSummary, "fiche.long-summary", MaxSummary),
            .. When(content.Body.Length > MaxBody, "fiche.long-body", MaxBody),
            .. When(content.Body.Length <= MaxBody && !FicheMarkdown.Understands(content.Body), "fiche.tangled-body"),
            .. WhyNotPlaced(content),
            .. WhyNotSorted(content),
            .. WhyNotDone(content),
            .. content.Links.Take(MaxLinks).SelectMany(WhyNotLinked),
            .. When(content.Links.Count > MaxLinks, "fiche.many-links", MaxLinks),
        ];

    /// <summary>What readers would miss: empty when they would miss nothing.</summary>
    public static IReadOnlyList<Refusal> WhyNotReadable(this FicheContent content) =>
        [
            .. When(content.Summary.Length == 0 && content.Body.Length == 0, "fiche.no-summary"),
            .. When(content.Places.Count == 0, "fiche.no-place"),
            .. content.WhyNotNamed(),
        ];

    /// <summary>Why these names cannot be shown to everyone: empty when they are no persons', or when the persons agreed.</summary>
    public static IReadOnlyList<Refusal> WhyNotNamed(this FicheContent content) =>
        content.PersonsAgreed ? [] : [.. Persons.In(content).Select(name => new Refusal("fiche.person-without-consent", name))];

    private static IEnumerable<Refusal> WhyNotPlaced(FicheContent content) =>
        [
            .. When(content.Places.Count > MaxPlaces, "fiche.many-places", MaxPlaces),
            .. When(content.Latitude is null != content.Longitude is null, "fiche.half-position"),
            .. When(content.Latitude is < -90 or > 90 || content.Longitude is < -180 or > 180, "fiche.impossible-position"),
        ];

    private static IEnumerable<Refusal> WhyNotSorted(FicheContent content) =>
        [
            .. content
                .Themes.Where(theme => !Themes.Contains(theme))
                .Take(MaxThemes)
                .Select(theme => new Refusal("fiche.unknown-theme", CleanText.Cut(theme, Quoted))),
            .. When(content.Themes.Count > MaxThemes, "fiche.many-themes", MaxThemes),
            .. When(Licences.Find(content.Licence) is null, "fiche.unknown-licence", CleanText.Cut(content.Licence, Quoted)),
        ];

    private static IEnumerable<Refusal> WhyNotDone(FicheContent content) =>
        [
            .. When(content.EndsOn < content.StartsOn, "fiche.ends-before-start"),
            .. When(content.ExactActors.Count > MaxActors, "fiche.many-actors", MaxActors),
            .. content
                .ExactActors.Where(actor => actor.Length > MaxActor)
                .Take(MaxActors)
                .Select(actor => new Refusal("fiche.long-actor", CleanText.Cut(actor, Quoted), MaxActor)),
        ];

    private static IEnumerable<Refusal> WhyNotLinked(FicheLink link) =>
        [
            .. When(!IsOnTheWeb(link.Address), "fiche.bad-link", CleanText.Cut(link.Address, Quoted)),
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
