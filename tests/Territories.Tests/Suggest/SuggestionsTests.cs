namespace Maillage.Territories.Tests.Suggest;

public sealed class SuggestionsTests
{
    private readonly KnownTerritories territories = France.Known();

    private string First(string typed) =>
        territories.Suggest(typed, 5).Select(found => found.Territory.Id.ToString()).FirstOrDefault("nothing");

    [Theory]
    [InlineData("Dinan", "commune:22050")]
    [InlineData("dina", "commune:22050")]
    [InlineData("LOOS EN GOH", "commune:62528")]
    [InlineData("st nazaire", "commune:44184")]
    [InlineData("Ste-Savine", "commune:10362")]
    [InlineData("havre", "commune:76351")]
    [InlineData("paris", "commune:75056")]
    [InlineData("bretagne", "region:53")]
    [InlineData("FRANCE", "pays:FR")]
    [InlineData("cotes d armor", "departement:22")]
    [InlineData("Côtes-d'Armor", "departement:22")]
    [InlineData("plaine com", "epci:200057867")]
    [InlineData("communauté d’agglomération dinan", "epci:200068989")]
    [InlineData("dinan agglo", "epci:200068989")]
    [InlineData("l'hay", "commune:94038")]
    [InlineData("gohelle loos", "commune:62528")]
    [InlineData("CC des 2 Vallées", "epci:249100157")]
    [InlineData("CA Bassin d’Arcachon Sud (COBAS)", "epci:243300563")]
    public void A_name_is_found_as_people_write_it(string typed, string expected) => First(typed).ShouldBe(expected);

    [Theory]
    [InlineData("22050", "commune:22050", "22050")]
    [InlineData("22123", "commune:22050", "22123")]
    [InlineData("22", "departement:22", "22")]
    [InlineData("2a004", "commune:2A004", "2A004")]
    [InlineData("01", "departement:01", "01")]
    [InlineData("200068989", "epci:200068989", "200068989")]
    [InlineData("62750", "commune:62528", "62750")]
    [InlineData("Léhon", "commune:22050", "Léhon")]
    [InlineData("paris 13", "commune:75056", "Paris 13e Arrondissement")]
    public void A_code_a_postcode_or_an_old_name_is_found_and_told(string typed, string expected, string matched)
    {
        First(typed).ShouldBe(expected);
        territories.Suggest(typed, 5)[0].Matched.ShouldBe(matched);
    }

    [Theory]
    [InlineData("saint-denis 93", "commune:93066")]
    [InlineData("Saint-Denis (Aude)", "commune:11339")]
    [InlineData("Saint-Denis (974)", "commune:97411")]
    public void A_code_or_a_departement_in_brackets_tells_homonyms_apart(string typed, string expected) => First(typed).ShouldBe(expected);

    [Fact]
    public void A_last_st_may_begin_Strasbourg_as_well_as_Saint()
    {
        var names = territories.Suggest("st", 50).Select(found => found.Territory.Name).ToArray();

        names.ShouldContain("Strasbourg");
        names.ShouldContain("Saint-Denis");
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("zzzz")]
    [InlineData("((((")]
    [InlineData("\u0000\u202e")]
    public void What_means_nothing_finds_nothing(string typed) => territories.Suggest(typed, 5).ShouldBeEmpty();
}
