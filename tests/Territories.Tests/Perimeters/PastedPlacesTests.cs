using Maillage.Territories.Perimeters;

namespace Maillage.Territories.Tests.Perimeters;

public sealed class PastedPlacesTests
{
    private static readonly KnownTerritories Territories = France.Known();

    private static PastedPlaces Read(string pasted) => PastedPlaces.Read(pasted, Territories);

    [Theory]
    [InlineData("Dinan\nLoos-en-Gohelle")]
    [InlineData("22050, 62528")]
    [InlineData("Dinan, 62528")]
    [InlineData("dinan;LOOS EN GOHELLE")]
    [InlineData("22050 \r\n\r\n 62528\n")]
    [InlineData("22050;Dinan;Côtes-d'Armor\n62528;Loos-en-Gohelle;Pas-de-Calais")]
    public void Names_or_codes_one_a_line_or_separated_by_commas_are_recognised(string pasted)
    {
        var read = Read(pasted);

        read.Communes.Select(code => code.Value).ShouldBe(["22050", "62528"]);
        read.Unknown.ShouldBeEmpty();
        read.Ambiguous.ShouldBeEmpty();
    }

    [Fact]
    public void A_homonym_is_asked_about_with_its_choices()
    {
        var ambiguous = Read("Saint-Denis\nDinan").Ambiguous.ShouldHaveSingleItem();

        ambiguous.Line.ShouldBe("Saint-Denis");
        ambiguous.Choices.Select(choice => choice.Label).ShouldContain("Saint-Denis (Aude)");
    }

    [Fact]
    public void The_name_beside_a_code_is_not_asked_about() => Read("11339;Saint-Denis;Aude").Ambiguous.ShouldBeEmpty();

    [Fact]
    public void An_unknown_line_is_kept_as_it_was_pasted() =>
        Read("Dinan\n Trifouillis-les-Oies \n22050").Unknown.ShouldBe(["Trifouillis-les-Oies"]);

    [Fact]
    public void A_commune_that_merged_stands_for_the_one_of_today() =>
        Read("22123").Communes.Select(code => code.Value).ShouldBe(["22050"]);

    [Fact]
    public void An_EPCI_brings_all_its_communes() => Read("CA Dinan Agglomération").Communes.Count.ShouldBeGreaterThan(60);
}
