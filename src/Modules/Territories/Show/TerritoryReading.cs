using Maillage.Commons.Contracts;
using Maillage.Members.Contracts;
using Maillage.Sources.Contracts;
using Maillage.Territories.Perimeters;

namespace Maillage.Territories.Show;

/// <summary>Gathers all that the page of a territory shows.</summary>
internal sealed class TerritoryReading(
    KnownTerritories territories,
    MapMaker maps,
    ICommonsCatalogue commons,
    ISourceShelf shelf,
    ICurrentMember member,
    TimeProvider clock
)
{
    private const int LatestSources = 6;

    public async Task<TerritoryView> Read(TerritoryId id, CancellationToken cancel)
    {
        var digest = await commons.Digest(id, cancel);
        var sources = await shelf.About(id, LatestSources, cancel);
        var view = new TerritoryView(
            territories.Find(id)!,
            WellKnownPerimeters.Find(id)?.Source,
            digest,
            sources,
            maps.Draw(id, digest.Places)
        );
        return view with
        {
            News = [.. digest.Latest.Select(item => News(item, id))],
            Voices = VoicesGrid.Of(digest.Voices) ?? VoicesGrid.Of(digest.Engaged),
            VoicesAreFiches = digest.Voices.Count == 0,
            NextPlace = digest.Next?.Place is { } place ? territories.Find(place)?.Name : null,
            Around = territories.Around(id),
            Within = territories.Within(id),
            MayRedraw =
                id.Kind is TerritoryKind.Perimetre && WellKnownPerimeters.Find(id) is null && member.May(TerritoriesAct.DrawPerimeter),
        };
    }

    private NewsItem News(DigestItem item, TerritoryId here)
    {
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(item.At, clock.LocalTimeZone).Date);
        var today = DateOnly.FromDateTime(clock.GetLocalNow().Date);
        var place = item.Place is { } id && id != here ? territories.Find(id)?.Name : null;
        return new(item, day, today.DayNumber - day.DayNumber, place);
    }
}
