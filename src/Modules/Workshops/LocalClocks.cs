using Maillage.Territories;

namespace Maillage.Workshops;

/// <summary>What the clocks of a territory show: those of Paris, except overseas.</summary>
/// <param name="territories">Tells in which département a territory lies.</param>
/// <param name="clock">Its own zone stands in on machines that know no others.</param>
internal sealed class LocalClocks(ITerritories territories, TimeProvider clock)
{
    private const string Paris = "Europe/Paris";

    // Source: IANA time zone database, zone1970.tab.
    private static readonly Dictionary<string, string> Overseas = new()
    {
        ["971"] = "America/Guadeloupe",
        ["972"] = "America/Martinique",
        ["973"] = "America/Cayenne",
        ["974"] = "Indian/Reunion",
        ["975"] = "America/Miquelon",
        ["976"] = "Indian/Mayotte",
        ["977"] = "America/St_Barthelemy",
        ["978"] = "America/Marigot",
        ["986"] = "Pacific/Wallis",
        ["987"] = "Pacific/Tahiti",
        ["988"] = "Pacific/Noumea",
    };

    /// <summary>The zone of a territory: that of its first commune.</summary>
    public TimeZoneInfo ZoneOf(TerritoryId territory)
    {
        var departement = territory.Kind switch
        {
            TerritoryKind.Pays => null,
            TerritoryKind.Departement => territory.Code,
            _ => territories.CommunesOf(territory) is [var first, ..] ? first.Departement : null,
        };
        return TimeZoneInfo.TryFindSystemTimeZoneById(Overseas.GetValueOrDefault(departement ?? "", Paris), out var zone)
            ? zone
            : clock.LocalTimeZone;
    }

    /// <summary>A moment, as the clocks of a territory show it.</summary>
    public DateTimeOffset At(TerritoryId territory, DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, ZoneOf(territory));

    /// <summary>The moment that a day and an hour mean there; null when clocks jump over it in spring.</summary>
    public DateTimeOffset? Read(TerritoryId territory, DateTime said)
    {
        var zone = ZoneOf(territory);
        return zone.IsInvalidTime(said) ? null : new DateTimeOffset(said, Offset(zone, said));
    }

    /// <summary>How far its clocks are from UTC then, such as <c>UTC+4</c>; null where they show the time of Paris.</summary>
    public string? ZoneName(TerritoryId territory, DateTimeOffset moment)
    {
        var (here, there) = (At(territory, moment).Offset, At(TerritoryId.France, moment).Offset);
        return here == there ? null
            : here == TimeSpan.Zero ? "UTC"
            : $"UTC{(here < TimeSpan.Zero ? '−' : '+')}{here.Duration().Hours}{(here.Minutes == 0 ? "" : $":{here.Duration().Minutes:00}")}";
    }

    // An hour that clocks show twice in autumn is the first of the two.
    private static TimeSpan Offset(TimeZoneInfo zone, DateTime said) =>
        zone.IsAmbiguousTime(said) ? zone.GetAmbiguousTimeOffsets(said).Max() : zone.GetUtcOffset(said);
}
