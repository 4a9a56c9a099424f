using System.Globalization;
using Maillage.Commons.Contracts;

namespace Maillage.Commons;

/// <summary>One thing that a fiche says, so that two versions can be compared and merged field by field.</summary>
/// <param name="Name">Its stable name, also the key of its label (<c>field.title</c>).</param>
/// <param name="Text">What it says, for comparing and showing: one line an item for lists.</param>
/// <param name="Take">A content with this field taken from another.</param>
internal sealed record FicheField(string Name, Func<FicheContent, string> Text, Func<FicheContent, FicheContent, FicheContent> Take)
{
    /// <summary>What a version says of it to others, given what the fiche says now: names of persons only while they agree.</summary>
    public Func<FicheContent, FicheContent, string> Shown { get; private init; } = (version, _) => Text(version);

    /// <summary>Every field, in the order of the form.</summary>
    public static readonly IReadOnlyList<FicheField> All =
    [
        new("kind", c => c.Kind.ToString(), (to, from) => to with { Kind = from.Kind }),
        new("title", c => c.Title, (to, from) => to with { Title = from.Title })
        {
            Shown = (version, now) =>
                version.Kind is FicheKind.Acteur && !version.AgreedAmong(now).PersonsAgreed ? Persons.Masked(version.Title) : version.Title,
        },
        new("summary", c => c.Summary, (to, from) => to with { Summary = from.Summary }),
        new("body", c => c.Body, (to, from) => to with { Body = from.Body }),
        new("places", c => string.Join('\n', c.Places), (to, from) => to with { Places = from.Places }),
        new("position", Position, (to, from) => to with { Latitude = from.Latitude, Longitude = from.Longitude }),
        new("themes", c => string.Join('\n', c.Themes), (to, from) => to with { Themes = from.Themes }),
        new("colleges", c => string.Join('\n', c.Colleges), (to, from) => to with { Colleges = from.Colleges }),
        new("actors", c => string.Join('\n', c.ExactActors), (to, from) => to with { ExactActors = from.ExactActors })
        {
            Shown = (version, now) => string.Join('\n', version.AgreedAmong(now).Actors),
        },
        new("agreed", c => c.PersonsAgreed ? "✓" : "", (to, from) => to with { PersonsAgreed = from.PersonsAgreed }),
        new("starts", c => Date(c.StartsOn), (to, from) => to with { StartsOn = from.StartsOn }),
        new("ends", c => Date(c.EndsOn), (to, from) => to with { EndsOn = from.EndsOn }),
        new("links", Links, (to, from) => to with { Links = from.Links }),
        new("licence", c => c.Licence, (to, from) => to with { Licence = from.Licence }),
    ];

    /// <summary>Whether two contents say the same in this field.</summary>
    public bool SaysTheSame(FicheContent one, FicheContent other) => Text(one) == Text(other);

    /// <summary><c>48.45, -2.05</c>; empty when there is none.</summary>
    public static string Position(FicheContent content) =>
        content is { Latitude: { } latitude, Longitude: { } longitude } ? FormattableString.Invariant($"{latitude}, {longitude}") : "";

    /// <summary><c>2026-03-01</c>; empty when there is none.</summary>
    public static string Date(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>One line a link: its title when it has one, and its address.</summary>
    public static string Links(FicheContent content) =>
        string.Join('\n', content.Links.Select(link => link.Title.Length > 0 ? $"{link.Title} | {link.Address}" : link.Address));
}

/// <summary>Comparing what fiches say.</summary>
internal static class FicheComparison
{
    /// <summary>Whether every field says the same.</summary>
    public static bool SaysTheSameAs(this FicheContent one, FicheContent other) =>
        FicheField.All.All(field => field.SaysTheSame(one, other));
}
