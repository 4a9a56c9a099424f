using Maillage.Kernel;

namespace Maillage.Commons.Edit;

/// <summary>The field of the form that a refusal is about, so that it is said beside it and the summary on top leads to it.</summary>
internal static class RefusedField
{
    /// <summary>The id of the field on the page; null for a refusal of the whole.</summary>
    public static string? Of(Refusal refusal) =>
        refusal.Code switch
        {
            "fiche.no-title" or "fiche.long-title" => "title",
            "fiche.no-summary" or "fiche.long-summary" => "summary",
            "fiche.no-place"
            or "fiche.unknown-place"
            or "fiche.place-like"
            or "fiche.ambiguous-place"
            or "fiche.many-places"
            or "fiche.not-your-place" => "places",
            "fiche.unknown-theme" or "fiche.many-themes" => "themes",
            "fiche.many-actors" or "fiche.long-actor" or "fiche.person-without-consent" => "actors",
            "fiche.long-body" or "fiche.tangled-body" => "body",
            "fiche.bad-date" or "fiche.ends-before-start" => "starts",
            "fiche.many-links" or "fiche.bad-link" or "fiche.long-link-title" => "links",
            "fiche.half-position" or "fiche.bad-position" or "fiche.impossible-position" => "position",
            "fiche.unknown-licence" => "licence",
            _ => null,
        };

    /// <summary>What else is wrong: of a field that could not be read, nothing more is said, such as that it is empty.</summary>
    public static IEnumerable<Refusal> Besides(this IEnumerable<Refusal> refusals, IReadOnlyList<Refusal> misread) =>
        refusals.Where(refusal => Of(refusal) is not { } field || misread.About(field).Count == 0);

    /// <summary>The refusals about one field.</summary>
    public static IReadOnlyList<Refusal> About(this IEnumerable<Refusal> refusals, string field) =>
        [.. refusals.Where(refusal => Of(refusal) == field)];
}
