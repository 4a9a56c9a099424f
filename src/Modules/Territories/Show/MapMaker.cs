using Maillage.Commons.Contracts;
using Maillage.Territories.Outlines;

namespace Maillage.Territories.Show;

/// <summary>Draws the map of a territory: its départements, its places, its fiches.</summary>
internal sealed class MapMaker(KnownTerritories territories, IOutlines outlines, MainTowns towns)
{
    private const double Width = 760;
    private const double Height = 534;
    private const double InsetSide = 60;
    private const double UnitsPerPixel = 1.4; // the figure is 544 pixels wide or more where there is room
    private const double UnitsPerNarrowPixel = 2.4; // and about 345 on a phone; where it is smaller, so are the pins
    private const int MostTowns = 7;
    private const int MostDots = 400;
    private const int MostPins = 24;
    private const double SmallestSpan = 0.25; // degrees: a single commune is shown with what surrounds it

    private static readonly GeoBox Metropole = new(-4.9, 41.35, 9.6, 51.1);

    public TerritoryMap Draw(TerritoryId id, IReadOnlyList<PlaceCount> counts)
    {
        var frame = new MapFrame(BoxOf(id), Width, Height);
        var byPart = CountByPart(id, counts);
        var (labels, onPhones) = (
            new PinLabels(Width, Height, UnitsPerPixel),
            new PinLabels(Width, Height, UnitsPerNarrowPixel, forFingers: true)
        );
        var pins = Pins([.. byPart.Where(part => id.Kind is not TerritoryKind.Pays || !IsOverseas(part.Place))], frame, labels, onPhones);
        return new(
            frame,
            outlines.Draw(frame),
            territories.DepartementsOf(id),
            Dots(id, frame),
            pins,
            id.Kind is TerritoryKind.Pays ? Insets(byPart) : []
        )
        {
            Towns = id.Kind is TerritoryKind.Pays or TerritoryKind.Region ? [] : [.. Towns(frame, labels, onPhones, pins).Take(MostTowns)],
        };
    }

    private GeoBox BoxOf(TerritoryId id)
    {
        if (id.Kind is TerritoryKind.Pays)
        {
            return Metropole.Widen(0.03);
        }

        var codes = territories.DepartementsOf(id);
        // A commune is shown in its département: its own surroundings would be an empty sheet.
        var whole = id.Kind is TerritoryKind.Commune or TerritoryKind.Departement or TerritoryKind.Region || codes.Count > 3;
        var boxes = whole
            ? outlines.Departements.Where(outline => codes.Contains(outline.Code)).Select(outline => outline.Box).ToArray()
            : [];
        return boxes.Length > 0 ? boxes.Aggregate((one, other) => one.With(other)).Widen(0.06) : AroundCommunes(id);
    }

    private GeoBox AroundCommunes(TerritoryId id)
    {
        var places = territories.PlacesOf(id);
        if (places.Count == 0)
        {
            return Metropole;
        }

        var box = new GeoBox(
            places.Min(p => p.Longitude),
            places.Min(p => p.Latitude),
            places.Max(p => p.Longitude),
            places.Max(p => p.Latitude)
        ).Widen(0.15);
        var missing = Math.Max(0, SmallestSpan - (box.North - box.South)) / 2;
        return new(box.West - missing, box.South - missing, box.East + missing, box.North + missing);
    }

    /// <summary>Towns to find one's way by, where their names hide nothing.</summary>
    private IEnumerable<MapTown> Towns(MapFrame frame, PinLabels labels, PinLabels onPhones, MapPin[] pins)
    {
        var pinned = pins.Select(pin => pin.Place.Id).ToHashSet();
        foreach (var town in towns.All.Where(town => !pinned.Contains(town.Id)))
        {
            var place = town.Position!.Value;
            var (x, y) = frame.Place(place.Latitude, place.Longitude);
            if (labels.TakeTown(x, y, town.Name))
            {
                yield return new(town.Name, 100 * x / frame.Width, 100 * y / frame.Height, onPhones.TakeTown(x, y, town.Name));
            }
        }
    }

    private MapDot[] Dots(TerritoryId id, MapFrame frame)
    {
        var places = id.Kind is TerritoryKind.Pays or TerritoryKind.Region ? [] : territories.PlacesOf(id);
        return places.Count > MostDots ? [] : [.. places.Select(place => Dot(place, frame))];
    }

    private static MapDot Dot(GeoPosition place, MapFrame frame)
    {
        var (x, y) = frame.Place(place.Latitude, place.Longitude);
        return new(Math.Round(x, 1), Math.Round(y, 1), place.IsApproximate);
    }

    // A fiche of a commune counts for the part of the territory that the commune lies in.
    private List<(Territory Place, int Fiches)> CountByPart(TerritoryId id, IReadOnlyList<PlaceCount> counts)
    {
        var parts = territories.Within(id);
        return
        [
            .. counts
                .Where(count => count.Place != id || parts.Count == 0)
                .Select(count =>
                    (
                        Part: parts.FirstOrDefault(part => territories.Contains(part.Id, count.Place)) ?? territories.Find(count.Place),
                        count.Fiches
                    )
                )
                .Where(count => count.Part?.Position is not null && territories.Contains(id, count.Part.Id))
                .GroupBy(count => count.Part!.Id)
                .Select(part => (part.First().Part!, part.Sum(count => count.Fiches)))
                .OrderByDescending(part => part.Item2),
        ];
    }

    private static MapPin[] Pins(IReadOnlyList<(Territory Place, int Fiches)> counts, MapFrame frame, PinLabels wide, PinLabels onPhones)
    {
        MapPin[] pins = [.. counts.Take(MostPins).Select(count => new MapPin(count.Place, count.Fiches, 0, 0, null, null))];
        var places = PinSpread.Apart(pins.Select(pin => Disc(pin, frame)), frame.Width, frame.Height);
        (double, double, double, string)[] named = [.. places.Zip(pins, (place, pin) => (place.X, place.Y, place.Radius, pin.Place.Name))];
        var labels = wide.Place(named);
        var narrow = onPhones.Place(named);
        return
        [
            .. pins.Select(
                (pin, at) =>
                    pin with
                    {
                        Left = 100 * places[at].X / frame.Width,
                        Top = 100 * places[at].Y / frame.Height,
                        Label = labels[at],
                        OnPhones = narrow[at],
                    }
            ),
        ];
    }

    private static (double X, double Y, double Radius) Disc(MapPin pin, MapFrame frame)
    {
        var place = pin.Place.Position!.Value;
        var (x, y) = frame.Place(place.Latitude, place.Longitude);
        return (x, y, pin.Diameter * UnitsPerPixel / 2);
    }

    private List<MapInset> Insets(IReadOnlyList<(Territory Place, int Fiches)> counts)
    {
        var insets = new List<MapInset>();
        foreach (var region in territories.Within(TerritoryId.France).Where(IsOverseas))
        {
            var codes = territories.DepartementsOf(region.Id);
            var boxes = outlines.Departements.Where(outline => codes.Contains(outline.Code)).Select(outline => outline.Box).ToArray();
            if (boxes.Length > 0)
            {
                var frame = new MapFrame(boxes.Aggregate((one, other) => one.With(other)).Widen(0.08), InsetSide, InsetSide);
                insets.Add(new(region, counts.FirstOrDefault(count => count.Place.Id == region.Id).Fiches, outlines.Draw(frame)));
            }
        }

        return insets;
    }

    private static bool IsOverseas(Territory place) =>
        place.Id.Code.StartsWith("97", StringComparison.Ordinal)
        || place.Id.Code is "01" or "02" or "03" or "04" or "06" or "986" or "987" or "988";
}
