namespace Maillage.TextAnalysis.Tests.Initiatives;

public sealed class InitiativeFinderTests
{
    [Theory]
    [InlineData("- Radio Talus, webradio des collégiens", "Radio Talus")]
    [InlineData("- La Grange aux platines, Pouzauges", "La Grange aux platines")]
    [InlineData("- « Kaz Verte », à Rennes", "Kaz Verte")]
    [InlineData("- Deux groupes s'en inspirent : Les Sous-bois, à Laval", "Les Sous-bois")]
    [InlineData("À Rennes, la chaufferie brûle du bois", "Chaufferie")]
    [InlineData("Le Goûter des voisins réunit huit personnes chaque jeudi", "Le Goûter")]
    [InlineData("Le tiers-lieu La Clé verte loue des chambres", "Tiers-lieu La Clé")]
    [InlineData("La coopérative citoyenne Watts du Bocage a branché sa centrale", "Coopérative citoyenne Watts du Bocage")]
    public void A_named_thing_that_people_do_is_found(string line, string name) => Names(line).ShouldBe([name]);

    [Theory]
    [InlineData("- Sophie Durandeau, webradio")]
    [InlineData("Espace Glenmor, Pouzauges, samedi 14 octobre 2023")]
    [InlineData("La Région finance les travaux")]
    [InlineData("L'association Les Haies Vives invite tout le monde")]
    [InlineData("Elle dit « Nous voilà » à tous")]
    public void Persons_meetings_and_bodies_that_talk_are_none(string line) => Names(line).ShouldBeEmpty();

    [Fact]
    public void What_is_named_twice_is_told_once() =>
        Names("- Radio Talus, webradio de Laval\n- Radio Talus, webradio de Laval").ShouldBe(["Radio Talus"]);

    private static IEnumerable<string> Names(string lines) => Given.Analyse(lines).Initiatives.Select(found => found.Name);
}
