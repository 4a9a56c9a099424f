namespace Maillage.Territories.Tests;

public sealed class KnownTerritoriesTests
{
    private readonly KnownTerritories territories = France.Known();

    private static readonly TerritoryId Dinan = TerritoryId.Parse("commune:22050");
    private static readonly TerritoryId DinanAgglomeration = TerritoryId.Parse("epci:200068989");

    [Fact]
    public void A_commune_is_known_by_its_code_with_its_place_people_and_departement()
    {
        var dinan = territories.Find(Dinan)!;

        dinan.Name.ShouldBe("Dinan");
        dinan.Context.ShouldBe("Côtes-d’Armor");
        dinan.Population.ShouldBeGreaterThan(14_000);
        dinan.Position!.Value.Latitude.ShouldBe(48.456, 0.01);
        dinan.Position!.Value.IsApproximate.ShouldBeFalse();
    }

    [Theory]
    [InlineData("epci:200068989", "CA Dinan Agglomération")]
    [InlineData("departement:22", "Côtes-d’Armor")]
    [InlineData("region:53", "Bretagne")]
    [InlineData("pays:FR", "France")]
    [InlineData("commune:98818", "Nouméa")]
    [InlineData("epci:200057867", "Plaine Commune")]
    public void Every_kind_of_territory_is_known_by_its_code(string id, string name) =>
        territories.Find(TerritoryId.Parse(id))!.Name.ShouldBe(name);

    [Theory]
    [InlineData("commune:99999")]
    [InlineData("epci:0")]
    [InlineData("perimetre:atlantide")]
    public void A_code_that_nothing_has_is_unknown(string id)
    {
        territories.Find(TerritoryId.Parse(id)).ShouldBeNull();
        territories.CommunesOf(TerritoryId.Parse(id)).ShouldBeEmpty();
    }

    [Fact]
    public void Nearly_all_communes_have_a_place_and_most_people_live_where_it_is_known()
    {
        var communes = France.Official.Communes;
        var located = Enumerable.Range(0, communes.Count).Where(row => communes.Positions[row] is { IsApproximate: false });

        Enumerable.Range(0, communes.Count).Count(row => communes.Positions[row] is null).ShouldBeLessThan(20);
        located.Sum(row => (long)communes.Populations[row]).ShouldBeGreaterThan(50_000_000);
    }

    [Fact]
    public void A_town_lies_in_its_intercommunality_departement_region_and_in_France()
    {
        territories.Around(Dinan).Select(around => around.Id.ToString()).ShouldBe(["epci:200068989", "departement:22", "region:53"]);
        territories.Contains(TerritoryId.France, Dinan).ShouldBeTrue();
        territories.Contains(TerritoryId.Parse("departement:35"), Dinan).ShouldBeFalse();
        territories.Contains(Dinan, DinanAgglomeration).ShouldBeFalse();
    }

    [Fact]
    public void A_city_of_the_Grand_Paris_lies_in_its_EPT_and_in_the_metropole() =>
        territories
            .Around(TerritoryId.Parse("commune:93001"))
            .Select(around => around.Name)
            .ShouldBe(["Plaine Commune", "Seine-Saint-Denis", "Métropole du Grand Paris", "Île-de-France"], ignoreOrder: true);

    [Fact]
    public void The_middle_of_a_territory_is_approximate_as_long_as_a_commune_of_it_is()
    {
        territories.Find(DinanAgglomeration)!.Position!.Value.IsApproximate.ShouldBeTrue();

        territories.Locate(territories.RowsOf(DinanAgglomeration).Select(row => (row, 48.5, -2.0)));

        territories.Find(DinanAgglomeration)!.Position.ShouldBe(new GeoPosition(48.5, -2.0, false));
    }

    [Fact]
    public void Each_change_of_places_or_perimeters_has_a_new_version()
    {
        var before = territories.Version;
        territories.Locate([(0, 46, 5)]);
        territories.Draw([]);

        territories.Version.ShouldBe(before + 2);
    }
}
