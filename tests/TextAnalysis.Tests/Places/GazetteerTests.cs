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
}
