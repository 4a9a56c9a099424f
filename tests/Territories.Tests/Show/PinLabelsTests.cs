using Maillage.Territories.Show;

namespace Maillage.Territories.Tests.Show;

public sealed class PinLabelsTests
{
    private static IReadOnlyList<PinLabel> Place(params (double X, double Y, double Radius, string Name)[] pins) =>
        new PinLabels(760, 534, 1.2).Place(pins);

    [Fact]
    public void A_name_stands_after_its_pin_or_before_it_at_the_edge() =>
        Place((100, 100, 10, "Allier"), (750, 300, 10, "Alsace")).ShouldBe([PinLabel.Right, PinLabel.Left]);

    [Fact]
    public void A_name_that_would_hide_another_gives_way() =>
        Place((300, 100, 10, "Puy-de-Dôme"), (320, 105, 10, "Haute-Loire"), (310, 102, 10, "Cantal")).ShouldContain(PinLabel.None);

    [Fact]
    public void Where_the_drawing_is_small_fewer_names_have_room() =>
        new PinLabels(760, 534, 2.2).Place([(380, 100, 10, "Auvergne-Rhône-Alpes et ses voisines")]).ShouldBe([PinLabel.None]);

    [Fact]
    public void A_town_gives_way_to_the_name_of_a_pin()
    {
        var labels = new PinLabels(760, 534, 1.2);
        labels.Place([(100, 100, 10, "Puy-de-Dôme")]);

        labels.TakeTown(150, 102, "Riom").ShouldBeFalse();
        labels.TakeTown(150, 300, "Riom").ShouldBeTrue();
    }
}
