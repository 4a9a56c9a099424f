using Maillage.TextAnalysis;

namespace Maillage.Territories.Tests;

public sealed class PlacesOfTextsTests
{
    private static readonly Gazetteer Places = PlacesOfTexts.Build(France.Official);

    [Fact]
    public void A_text_may_name_a_commune_its_EPCI_and_the_communes_that_merged_into_it()
    {
        Places.Find(PlaceKind.Commune, "22050")!.Epci.ShouldBe("200068989");
        Places.Find(PlaceKind.Commune, "22123")!.InseeOfToday.ShouldBe("22050");
        Places.Find(PlaceKind.Epci, "200068989")!.Region.ShouldBe("53");
    }

    [Fact]
    public void A_seat_that_kept_the_code_of_the_merged_commune_keeps_its_old_name() =>
        Places.Find(PlaceKind.Commune, "01015")!.OtherNames.ShouldContain("Arbignieu");
}
