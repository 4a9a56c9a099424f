using Maillage.Territories.Outlines;

namespace Maillage.Territories.Tests.Outlines;

public sealed class DepartementOutlinesTests
{
    private readonly DepartementOutlines outlines = new();

    [Fact]
    public void Every_departement_where_people_live_has_an_outline()
    {
        var inhabited = France
            .Official.Departements.Where(departement => departement.Population > 0)
            .Select(departement => departement.Id.Code);

        inhabited.ShouldBeSubsetOf(outlines.Departements.Select(outline => outline.Code));
    }

    [Fact]
    public void Most_communes_that_are_known_exactly_lie_in_the_box_of_their_departement()
    {
        var communes = France.Official.Communes;
        var boxes = outlines.Departements.ToDictionary(outline => outline.Code, outline => outline.Box.Widen(0.05));
        var known = Enumerable.Range(0, communes.Count).Where(row => communes.Positions[row] is { IsApproximate: false }).ToArray();

        known.Count(row => IsIn(boxes[France.Official.DepartementOf(row).Id.Code], communes.Positions[row]!.Value)).ShouldBe(known.Length);
    }

    [Fact]
    public void A_frame_around_one_departement_shows_it_with_its_neighbours_and_not_the_other_end_of_France()
    {
        var allier = outlines.Departements.Single(outline => outline.Code == "03");

        var drawn = outlines.Draw(new MapFrame(allier.Box, 400, 300)).Select(departement => departement.Code).ToArray();

        drawn.ShouldContain("03");
        drawn.ShouldContain("63");
        drawn.ShouldNotContain("974");
        drawn.ShouldNotContain("29");
    }

    [Fact]
    public void A_box_fits_into_its_frame_without_touching_its_proportions()
    {
        var frame = new MapFrame(new(2, 46, 4, 47), 300, 300);

        var (left, top) = frame.Place(47, 2);
        var (right, bottom) = frame.Place(46, 4);

        (left, right).ShouldBe((0, 300));
        ((bottom - top) / (right - left)).ShouldBe(1 / (2 * Math.Cos(46.5 * Math.PI / 180)), 1e-9);
    }

    private static bool IsIn(GeoBox box, GeoPosition place) =>
        box.Touches(new(place.Longitude, place.Latitude, place.Longitude, place.Latitude));
}
