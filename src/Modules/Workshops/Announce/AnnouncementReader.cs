using Maillage.Kernel;
using Maillage.Members.Contracts;
using Maillage.Territories;

namespace Maillage.Workshops.Announce;

/// <summary>An announcement as it was understood.</summary>
/// <param name="Said">It; null when something stands against it.</param>
/// <param name="Refusals">What stands against it, all at once.</param>
internal sealed record Reading(Announcement? Said, IReadOnlyList<Refusal> Refusals);

/// <summary>Understands what somebody typed to announce a workshop, or says everything that stands against it.</summary>
internal sealed class AnnouncementReader(ITerritories territories, LocalClocks clocks, ICurrentMember member, TimeProvider clock)
{
    private const int MostNamed = 5;
    private const int YearsAround = 3;

    /// <summary>Reads it.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="was">Where the workshop was announced before: whoever runs it there may leave it there.</param>
    public Reading Read(TypedAnnouncement typed, TerritoryId? was = null)
    {
        var (title, place) = (LineText.Clean(typed.Title), LineText.Clean(typed.Place));
        var meant = territories.Named(typed.Territory.Trim());
        var territory = meant is [var only] ? only.Id : null;
        var moment = MomentOf(typed, territory);
        List<Refusal?> refusals =
        [
            WhyNotTitle(title),
            WhyNotTerritory(typed.Territory, meant, was),
            WhyNotMoment(typed, moment),
            place.Length > Meeting.LongestPlace ? new Refusal("announce.long-place", Meeting.LongestPlace) : null,
        ];
        var against = refusals.OfType<Refusal>().ToList();
        return against.Count > 0
            ? new(null, against)
            : new(new(title, territory!, moment!.Value, place, typed.Language, typed.Colleges), []);
    }

    private static Refusal? WhyNotTitle(string title) =>
        title.Length switch
        {
            0 => new Refusal("announce.no-title"),
            > Meeting.LongestTitle => new Refusal("announce.long-title", Meeting.LongestTitle),
            _ => null,
        };

    private Refusal? WhyNotTerritory(string typed, IReadOnlyList<Territory> meant, TerritoryId? was) =>
        typed.Trim().Length == 0 ? new Refusal("announce.no-territory")
        : meant.Count == 0 ? new Refusal("announce.unknown-territory", LineText.Clean(typed))
        : meant.Count > 1
            ? new Refusal("announce.several-territories", string.Join(", ", meant.Take(MostNamed).Select(territory => territory.Label)))
        : meant[0].Id == was || WorkshopsPermissions.Allows(WorkshopsAct.Create, member.RoleIn(meant[0].Id), isHers: true) ? null
        : new Refusal("announce.not-here", meant[0].Name);

    // Until the territory is understood, the clocks of Paris do: the date is looked at all the same.
    private DateTimeOffset? MomentOf(TypedAnnouncement typed, TerritoryId? territory) =>
        typed.Moment is { } said ? clocks.Read(territory ?? TerritoryId.France, said) : null;

    private Refusal? WhyNotMoment(TypedAnnouncement typed, DateTimeOffset? moment) =>
        typed.Moment is not { } said ? new Refusal("announce.no-date")
        : Math.Abs(said.Year - clock.GetUtcNow().Year) > YearsAround ? new Refusal("announce.odd-year", said.Year)
        : moment is null ? new Refusal("announce.no-such-hour")
        : null;
}
