using Maillage.Territories.Show;

namespace Maillage.Territories.Tests.Show;

public sealed class PinLabelsTests
{
    private static IReadOnlyList<PinLabel?> Place(params (double X, double Y, double Radius, string Name)[] pins) =>
        new PinLabels(760, 534, 1.2).Place(pins);

    [Fact]
    public void A_name_stands_after_its_pin_or_before_it_at_the_edge() =>
        Place((100, 100, 10, "Allier"), (750, 300, 10, "Alsace")).ShouldBe([PinLabel.Right, PinLabel.Left]);

    [Fact]
    public void A_name_stands_where_it_hides_no_smaller_pin() =>
        Place((300, 100, 10, "Allier"), (340, 100, 10, "Cantal"), (260, 100, 10, "Loire"))
            .ShouldBe([PinLabel.Above, PinLabel.Right, PinLabel.Left]);

    [Fact]
    public void A_small_pin_gives_way_to_the_name_of_a_larger_one() =>
        Place(
                (300, 20, 20, "Saint-Éloy-les-Mines"), // at the edge: no room above
                (250, 20, 10, "Ars-les-Favets"),
                (350, 20, 10, "Youx"),
                (300, 60, 10, "Durmignat")
            )
            .ShouldContain((PinLabel?)null);

    [Fact]
    public void Where_the_drawing_is_small_only_pins_with_room_for_a_finger_and_their_name_stand()
    {
        (double X, double Y, double Radius, string Name)[] pins =
        [
            (300, 200, 20, "Auzances"),
            (330, 210, 20, "Crocq"), // under the same finger
            (500, 400, 20, "Giat"),
        ];

        new PinLabels(760, 534, 2.4, forFingers: true).Place(pins).ShouldBe([PinLabel.Left, null, PinLabel.Right]);
    }

    [Fact]
    public void Where_the_drawing_is_small_fewer_names_have_room() =>
        new PinLabels(760, 534, 2.2)
            .Place([(380, 100, 10, "Auvergne-Rhône-Alpes et toutes ses voisines du sud")])
            .ShouldBe([PinLabel.None]);

    [Fact]
    public void A_town_gives_way_to_the_name_of_a_pin()
    {
        var labels = new PinLabels(760, 534, 1.2);
        labels.Place([(100, 100, 10, "Puy-de-Dôme")]);

        labels.TakeTown(150, 102, "Riom").ShouldBeFalse();
        labels.TakeTown(150, 300, "Riom").ShouldBeTrue();
    }
}
