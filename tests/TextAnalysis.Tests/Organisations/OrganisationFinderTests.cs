namespace Maillage.TextAnalysis.Tests.Organisations;

public sealed class OrganisationFinderTests
{
    [Theory]
    [InlineData("Vu avec le syndicat mixte Valoriz du pays", "syndicat mixte Valoriz")]
    [InlineData("Le chantier d'insertion Les Mains du Menhir recrute", "chantier d'insertion Les Mains du Menhir")]
    [InlineData("La Maison de l'habitat du Grand Bocage répond", "Maison de l'habitat du Grand Bocage")]
    [InlineData("La coopérative Palabre & Cie anime", "coopérative Palabre & Cie")]
    [InlineData("Deux infirmières de l'assoc. Soins du Torrent", "assoc. Soins du Torrent")]
    [InlineData("Une aide de la MSA de Mayenne", "MSA de Mayenne")]
    [InlineData("Un rendez-vous avec la Caf de Laval", "Caf de Laval")]
    [InlineData("Le collectif « Osons demain » écrit", "collectif « Osons demain")]
    [InlineData("Une formation avec France Travail", "France Travail")]
    public void An_organisation_is_told_by_what_opens_its_name(string text, string name) => Found(text).ShouldBe([name]);

    [Theory]
    [InlineData("Le collège de Laval a fermé")]
    [InlineData("Du réseau à Laval et à Rennes")]
    [InlineData("- SUITES")]
    [InlineData("RENNES. Le festival commence")]
    [InlineData("Une coopérative de Laval")]
    public void What_only_says_which_one_or_titles_a_part_names_none(string text) => Found(text).ShouldBeEmpty();

    [Fact]
    public void The_country_in_an_organisation_s_name_is_no_place() =>
        Given.Analyse("Une formation avec France Travail et la Fondation de France").Places.ShouldBeEmpty();

    private static IEnumerable<string> Found(string lines)
    {
        var text = Given.Text(lines);
        return Given.Analyzer.Analyze(text).Organisations.Select(found => found.Quote(text));
    }
}
