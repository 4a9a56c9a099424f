namespace Maillage.TextAnalysis.Tests.Similarity;

public sealed class SameThingsTests
{
    private const string Garden =
        "Un jardin que les habitants du quartier cultivent ensemble chaque samedi, avec un compost et une cabane à outils";

    [Theory]
    [InlineData("https://www.jardin.example/remparts/", "http://jardin.example/remparts?utm_source=lettre")]
    [InlineData("3 bd Carnot, 59000 Lille", "3, Boulevard CARNOT – 59000 LILLE")]
    [InlineData("12 pl. de l'Église, 24310 Brantôme", "12 place de l’eglise 24310 brantome")]
    public void The_same_address_written_otherwise_is_one(string one, string other) =>
        Grounds(Thing("", one), Thing("", other)).ShouldBe(SameGrounds.Address);

    [Theory]
    [InlineData("https://jardin.example/remparts", "https://jardin.example/cabane")]
    [InlineData("https://jardin.example/fiche?id=1", "https://jardin.example/fiche?id=2")]
    [InlineData("3 boulevard Carnot, 59000 Lille", "5 boulevard Carnot, 59000 Lille")]
    [InlineData("59000 Lille", "59000 Lille")]
    [InlineData("", "")]
    public void Another_page_another_number_and_a_town_alone_are_not(string one, string other) =>
        Grounds(Thing("", one), Thing("", other)).ShouldBe(SameGrounds.None);

    [Fact]
    public void The_same_name_is_told_whatever_its_case_accents_signs_and_small_words() =>
        Grounds(Thing("Le Jardin partagé des Remparts"), Thing("JARDIN PARTAGE « REMPARTS »")).ShouldBe(SameGrounds.Name);

    [Fact]
    public void Nearly_the_same_words_are_told_with_how_much_is_shared()
    {
        var found = SameThings
            .Of([new("Remparts", "", Garden), new("Le potager", "", Garden.Replace("samedi", "dimanche", StringComparison.Ordinal))], 0.6)
            .ShouldHaveSingleItem();

        found.Grounds.ShouldBe(SameGrounds.Words);
        found.Overlap.ShouldBeInRange(0.6, 0.99);
    }

    [Fact]
    public void All_grounds_of_a_pair_are_told_at_once_and_the_address_comes_before_the_name()
    {
        var found = SameThings.Of([
            new("Jardin", "", ""),
            new("Cabane", "https://jardin.example", Garden),
            new("Le jardin", "", ""),
            new("La cabane", "https://jardin.example/", Garden),
        ]);

        found
            .Select(pair => (pair.One, pair.Other, pair.Grounds))
            .ShouldBe([(1, 3, SameGrounds.Address | SameGrounds.Name | SameGrounds.Words), (0, 2, SameGrounds.Name)]);
    }

    [Fact]
    public void A_name_that_everybody_has_is_nobodys() => SameThings.Of([.. Enumerable.Repeat(Thing("Mairie"), 60)]).ShouldBeEmpty();

    private static DescribedThing Thing(string name, string address = "") => new(name, address, "");

    private static SameGrounds Grounds(DescribedThing one, DescribedThing other) => SameThings.Of([one, other]).SingleOrDefault().Grounds;
}
