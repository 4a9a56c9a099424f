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
    [InlineData("Yves a visité la Navette des plateaux, qui monte les marcheurs", "Navette des plateaux")]
    [InlineData("Une habitante raconte Ti Levenez : six voisins ont racheté le presbytère", "Ti Levenez")]
    [InlineData("Nous étions dix, le soir, chez Le Petit Pressoir, où chacun décide", "Le Petit Pressoir")]
    public void A_name_is_found_where_somebody_shows_it(string line, string name) => Names(line).ShouldBe([name]);

    [Theory]
    [InlineData("On mange la soupe de la Marmite, cantine associative du quai", "Marmite")]
    [InlineData("Avec Chaleur-Bois, une chaudière alimente la piscine", "Chaleur-Bois")]
    public void A_name_inside_a_sentence_is_found_by_what_it_is(string line, string name) => Names(line).ShouldBe([name]);

    [Theory]
    [InlineData("Une remorque, « Ar Vag », fait halte sur le port", "Ar Vag")]
    [InlineData("Le toit tourne depuis juin : « Soulèu nòstre », comme l'ont appelé les enfants, fournit douze maisons", "Soulèu nòstre")]
    public void A_name_between_quotation_marks_may_follow_a_pause(string line, string name) => Names(line).ShouldBe([name]);

    [Theory]
    [InlineData("L'atelier roulant de couture dessert trois villages", "Atelier roulant de couture")]
    [InlineData("Yves : la navette du soir emmène les apprentis à la gare", "Navette du soir")]
    public void A_thing_that_serves_needs_no_capital(string line, string name) => Names(line).ShouldBe([name]);

    [Fact]
    public void A_heading_may_be_a_thing_s_name() =>
        Names("# Bilan\n## Navette du marché\nElle passe le lundi.\n## Budget du marché\nIl est voté.").ShouldBe(["Navette du marché"]);

    [Theory]
    [InlineData("Toiture de la halle", "Toiture de la halle")]
    [InlineData("Budget de la halle", null)]
    public void The_cell_that_opens_a_row_may_be_a_thing_s_name(string cell, string? name)
    {
        var text = $"Chantier\nÉtat\n{cell}\nproduit depuis mai";
        var ends = text.Split('\n')
            .Select((line, index) => text.Split('\n').Take(index).Sum(before => before.Length + 1) + line.Length)
            .ToArray();
        var blocks = text.Split('\n')
            .Select(
                (line, index) =>
                    new TextBlock(BlockKind.Paragraph, ends[index] - line.Length, ends[index])
                    {
                        Cell = new CellPosition(0, index / 2, index % 2, index < 2),
                    }
            );

        Given
            .Analyzer.Analyze(new StructuredText(text, [.. blocks]))
            .Initiatives.Select(found => found.Name)
            .ShouldBe(name is null ? [] : [name]);
    }

    [Theory]
    [InlineData("- Sophie Durandeau, webradio")]
    [InlineData("Espace Glenmor, Pouzauges, samedi 14 octobre 2023")]
    [InlineData("La Région finance les travaux")]
    [InlineData("L'association Les Haies Vives invite tout le monde")]
    [InlineData("Elle dit « Nous voilà » à tous")]
    [InlineData("L'Anah prend en charge la moitié de ce poste")]
    [InlineData("La Maison de l'habitat prend en charge ce poste")]
    [InlineData("L'Association de promotion des haies les aide autant que possible")]
    [InlineData("Les Échos ne viennent pas, ils l'ont écrit hier")]
    [InlineData("Lettre du réseau Haies et Hauts-Fourneaux, n° 31, mai 2024")]
    [InlineData("Veillée contée « Histoires de toits » le vendredi 22 novembre 2024")]
    [InlineData("- CA Rennes Métropole : ouvre le gymnase le dimanche")]
    [InlineData("La boutique fermée propose")]
    public void Persons_meetings_and_bodies_that_talk_are_none(string line) => Names(line).ShouldBeEmpty();

    [Fact]
    public void What_is_named_twice_is_told_once() =>
        Names("- Radio Talus, webradio de Laval\n- Radio Talus, webradio de Laval").ShouldBe(["Radio Talus"]);

    private static IEnumerable<string> Names(string lines) => Given.Analyse(lines).Initiatives.Select(found => found.Name);
}
