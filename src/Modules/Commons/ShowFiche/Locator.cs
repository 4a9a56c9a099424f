using Maillage.Territories;

namespace Maillage.Commons.ShowFiche;

/// <summary>Draws where a fiche is, without a tile server: its départements, their neighbours, and a pin a place.</summary>
internal sealed class Locator(IOutlines outlines, ITerritories territories)
{
    public const double Width = 560;
    public const double Height = 468;
    private const double Around = 0.35;
    private const int MostPins = 12;

    /// <summary>Null when nothing is known of where it is, or when it is everywhere.</summary>
    public LocatorView? Draw(FicheContent content)
    {
        var holding = content.Places.Select(DepartementOf).OfType<string>().ToHashSet();
        var pins = Pins(content);
        var boxes = outlines.Departements.Where(outline => holding.Contains(outline.Code)).Select(outline => outline.Box).ToList();
        if (boxes.Count == 0)
        {
            return null;
        }

        var frame = new MapFrame(boxes.Aggregate((all, box) => all.With(box)).Widen(Around), Width, Height);
        return new(
            [.. outlines.Draw(frame).OrderBy(land => holding.Contains(land.Code)).Select(land => (land.Path, holding.Contains(land.Code)))],
            [.. pins.Select(pin => Placed(frame, pin)).Where(pin => pin.X is > 0 and < Width && pin.Y is > 0 and < Height)]
        );
    }

    private List<(double Latitude, double Longitude, string Name)> Pins(FicheContent content)
    {
        if (content is { Latitude: { } latitude, Longitude: { } longitude })
        {
            return [(latitude, longitude, content.Places.Count > 0 ? territories.Find(content.Places[0])?.Name ?? "" : "")];
        }

        return
        [
            .. content
                .Places.Where(place => place.Kind is TerritoryKind.Commune or TerritoryKind.Epci)
                .Select(territories.Find)
                .OfType<Territory>()
                .Where(territory => territory.Position is not null)
                .Take(MostPins)
                .Select(territory => (territory.Position!.Value.Latitude, territory.Position.Value.Longitude, territory.Name)),
        ];
    }

    private string? DepartementOf(TerritoryId place) =>
        place.Kind is TerritoryKind.Departement
            ? place.Code
            : territories.Around(place).FirstOrDefault(around => around.Id.Kind is TerritoryKind.Departement)?.Id.Code
                ?? territories.CommunesOf(place).FirstOrDefault()?.Departement;

    private static (double X, double Y, string Name) Placed(MapFrame frame, (double Latitude, double Longitude, string Name) pin)
    {
        var (x, y) = frame.Place(pin.Latitude, pin.Longitude);
        return (Math.Round(x, 1), Math.Round(y, 1), pin.Name);
    }
}
