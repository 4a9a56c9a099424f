namespace Maillage.TextAnalysis.Tests.Places;

public sealed class GazetteerTests
{
    [Theory]
    [InlineData("st nazaire", "44184")]
    [InlineData("SAINT NAZAIRE", "44184")]
    [InlineData("bauge en anjou", "49018")]
    [InlineData("Plaine Commune", "200057867")]
    [InlineData("communes de rien", null)]
    public void A_name_is_found_however_it_is_written(string name, string? code) =>
        Given.SmallGazetteer.Named(name).Select(place => place.Code).FirstOrDefault().ShouldBe(code);

    [Fact]
    public void A_place_is_found_by_its_code() =>
        Given.SmallGazetteer.Find(PlaceKind.Departement, "93")!.Name.ShouldBe("Seine-Saint-Denis");

    [Fact]
    public void Homonyms_are_all_given() =>
        Given.SmallGazetteer.Named("Saint-Denis").Select(place => place.Code).ShouldBe(["93066", "97411"]);

    [Fact]
    public void Usual_names_join_the_official_region_rather_than_double_it() =>
        Given.SmallGazetteer.Named("PACA").ShouldHaveSingleItem().Name.ShouldBe("Provence-Alpes-Côte d’Azur");

    [Fact]
    public void Lands_without_code_come_with_every_gazetteer() =>
        Gazetteer.From([]).Named("Morvan").ShouldContain(land => land.Kind == PlaceKind.Pnr);

    [Theory]
    [InlineData("PNR des Alpilles", PlaceKind.Pnr)]
    [InlineData("Parc naturel régional Scarpe-Escaut", PlaceKind.Pnr)]
    [InlineData("Parc du Luberon", PlaceKind.Pnr)]
    [InlineData("parc de Lorraine", PlaceKind.Pnr)]
    [InlineData("Parc naturel régional de la Vallée de la Rance - Côte d’Émeraude", PlaceKind.Pnr)]
    [InlineData("parc national des forêts", PlaceKind.Pnr)]
    [InlineData("massif vosgien", PlaceKind.Massif)]
    [InlineData("pays de Redon", PlaceKind.Pays)]
    [InlineData("Timor oriental", PlaceKind.Country)]
    [InlineData("Île Maurice", PlaceKind.Country)]
    public void Parks_massifs_pays_and_countries_are_known(string name, PlaceKind kind) =>
        Given.SmallGazetteer.Named(name).Select(place => place.Kind).ShouldBe([kind]);

    [Fact]
    public void The_file_of_lands_holds_every_park_with_its_regions_and_every_country()
    {
        var parks = Gazetteer.Lands.Where(land => land.Name.StartsWith("Parc naturel régional", StringComparison.Ordinal)).ToList();

        parks.Count.ShouldBe(59);
        parks.ShouldAllBe(park => park.Region != null ^ park.Regions.Count > 1);
        Gazetteer.Lands.Count(land => land.Kind is PlaceKind.Country).ShouldBeGreaterThan(230);
        Gazetteer.Lands.Select(land => (land.Kind, land.Name)).ShouldBeUnique();
    }
}
